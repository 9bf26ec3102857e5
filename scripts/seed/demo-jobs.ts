import type { WorkOrderState } from "#domain/work-order/states.ts";

/** How far each demo job has come, and what became of its invoice. Sixty in all. */
export interface DemoJob {
  state: WorkOrderState;
  invoice?: "submitted" | "rejected" | "approved" | "part_approved" | "paid";
  extra?: "requested" | "approved" | "rejected";
  quote?: "asked" | "given" | "accepted";
  late?: boolean;
}

const times = (n: number, job: DemoJob): DemoJob[] => Array.from({ length: n }, () => job);

export const DEMO_JOBS: DemoJob[] = [
  ...times(2, { state: "draft" }),
  ...times(4, { state: "assigned" }),
  ...times(2, { state: "assigned", quote: "asked" }),
  ...times(1, { state: "assigned", late: true }),
  ...times(2, { state: "declined" }),
  ...times(3, { state: "accepted" }),
  ...times(2, { state: "accepted", quote: "given" }),
  ...times(1, { state: "accepted", quote: "accepted" }),
  ...times(5, { state: "scheduled" }),
  ...times(4, { state: "in_progress" }),
  ...times(2, { state: "in_progress", extra: "requested" }),
  ...times(2, { state: "in_progress", late: true }),
  ...times(2, { state: "on_hold" }),
  ...times(3, { state: "completed" }),
  ...times(3, { state: "completed", invoice: "submitted" }),
  ...times(1, { state: "completed", extra: "approved", invoice: "submitted" }),
  ...times(2, { state: "rework" }),
  ...times(3, { state: "closed" }),
  ...times(4, { state: "closed", invoice: "submitted" }),
  ...times(1, { state: "closed", invoice: "rejected" }),
  ...times(2, { state: "closed", invoice: "approved" }),
  ...times(1, { state: "closed", invoice: "part_approved" }),
  ...times(5, { state: "closed", invoice: "paid" }),
  ...times(1, { state: "closed", extra: "approved", invoice: "paid" }),
  ...times(2, { state: "cancelled" }),
];

/** [what needs doing, price in whole dollars], by category of the asset. */
export const TASKS: Record<string, [string, number][]> = {
  Electrical: [
    ["Replace the breaker that trips on level 2", 680],
    ["Test and tag the emergency lights", 940],
    ["Find the fault on the car park circuit", 420],
  ],
  Plumbing: [
    ["Hot water is lukewarm: check the element and valve", 530],
    ["Booster pump short-cycles: replace the pressure vessel", 1_280],
    ["Clear the blocked stack from level 1", 390],
  ],
  "Heating and cooling": [
    ["Rooftop unit is noisy: replace the fan belt and bearings", 1_150],
    ["Quarterly filter change, all floors", 760],
    ["Chiller low on flow: clean the strainer", 880],
  ],
  "Fire safety": [
    ["Fire panel shows a fault on zone 4", 450],
    ["Annual sprinkler valve test with certificate", 1_320],
    ["Replace two smoke detectors in the corridor", 310],
  ],
  "Roofing and access": [
    ["Leak over the stairwell after rain: patch the membrane", 1_640],
    ["Clear gutters and downpipes before winter", 720],
    ["Fit a new anchor point by the plant room", 980],
  ],
  Grounds: [
    ["Irrigation runs at night on zone B: replace the solenoid", 260],
    ["Hedge along the south fence to 1.8 m", 640],
    ["Remove the fallen branch by the gate", 350],
  ],
};

export const COMMENTS = [
  "Please ring the site manager ten minutes before you arrive.",
  "Parking is in the rear lane, bay 4.",
  "Part ordered, due tomorrow before noon.",
  "All done and tested. Photos attached.",
  "Can you confirm the model number on the plate?",
  "Tenant says it started on Monday night.",
];
