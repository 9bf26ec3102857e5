import { Combobox } from "../form/combobox.tsx";
import type { Choice } from "../form/select-field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextField } from "../form/text-field.tsx";

interface JobFieldsProps {
  title?: string;
  description?: string;
  customer?: Choice | undefined;
  manager?: Choice | undefined;
}

export function JobFields({ title, description, customer, manager }: JobFieldsProps) {
  return (
    <>
      <TextField label="Title" name="title" defaultValue={title} maxLength={120} required />
      <TextArea label="Description" name="description" defaultValue={description} rows={4} />
      <Combobox label="Customer" name="customerId" url="/board/choices/customer" defaultChoice={customer} />
      <Combobox
        label="Manager"
        name="managerId"
        url="/board/choices/manager"
        defaultChoice={manager}
        required
      />
    </>
  );
}
