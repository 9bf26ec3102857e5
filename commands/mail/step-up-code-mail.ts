import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface StepUpCode extends Addressed {
  name: string;
  code: string;
  minutes: number;
}

export const stepUpCodeMail = ({ to, organisation, name, code, minutes }: StepUpCode) =>
  letter({
    to,
    organisation,
    subject: "Your code to sign",
    heading: `Your code: ${code}`,
    paragraphs: [`Hello ${name},`, "Enter this code on the page that you came from, to show that it is you."],
    notes: [
      `It works once, for ${minutes} minutes, and only where you asked for it.`,
      `Nobody at ${organisation} will ask you for it. If you did not ask for a code, ignore this mail: nothing is signed without it.`,
    ],
  });
