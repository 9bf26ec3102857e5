/** A work order as mails show it. Money and days come formatted. */
export interface WorkOrderBrief {
  number: number;
  description: string;
  site: string;
  asset: string;
  due?: string | null;
  agreed?: string | null;
}

export function briefFacts(order: WorkOrderBrief): [string, string][] {
  const facts: [string, string][] = [
    ["Work order", String(order.number)],
    ["Where", order.site],
    ["Asset", order.asset],
    ["What", order.description],
  ];
  if (order.due) facts.push(["Due", order.due]);
  if (order.agreed) facts.push(["Agreed", order.agreed]);
  return facts;
}
