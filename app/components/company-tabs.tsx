import { Tabs } from "./tabs.tsx";

/** What a contractor's company has agreed with the organisation, for its leads. */
export const CompanyTabs = () => (
  <div className="mb-4">
    <Tabs
      label="Your company"
      tabs={[
        { to: "/work/documents", label: "Documents", end: true },
        { to: "/work/standing-orders", label: "Standing orders" },
        { to: "/work/rates", label: "Rates" },
        { to: "/work/performance", label: "Performance" },
      ]}
    />
  </div>
);
