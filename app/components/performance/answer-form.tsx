import { RadioGroup } from "../form/choice-fields.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";

interface AnswerFormProps {
  /** Its own address, when it stands on another page. */
  action?: string;
}

export const AnswerForm = ({ action }: AnswerFormProps) => (
  <CommandForm {...(action && { action, inPlace: true })}>
    <RadioGroup
      label="Does the work order count?"
      name="outcome"
      options={[
        { value: "upheld", label: "Take it out of the figure" },
        { value: "refused", label: "It stays in the figure" },
      ]}
      required
    />
    <TextArea label="Why" name="reason" hint="The contractor reads this." maxLength={1000} required />
    <div>
      <SubmitButton kind={action ? "quiet" : "primary"}>Answer</SubmitButton>
    </div>
  </CommandForm>
);
