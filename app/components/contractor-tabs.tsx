import { Tabs } from "./tabs.tsx";

/** What there is to know of one contractor, for staff. */
export function ContractorTabs({ id }: { id: string }) {
  return (
    <div className="mb-4">
      <Tabs
        label="Contractor"
        tabs={[
          { to: `/contractors/${id}`, label: "Overview", end: true },
          { to: `/contractors/${id}/rates`, label: "Rates" },
          { to: `/contractors/${id}/performance`, label: "Performance" },
        ]}
      />
    </div>
  );
}
