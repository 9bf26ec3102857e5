import { Tabs } from "#app/components/tabs.tsx";

const ALL = [
  { to: "/settings", label: "Organisation", end: true },
  { to: "/settings/job-types", label: "Job types" },
  { to: "/settings/budget-templates", label: "Budget templates" },
  { to: "/settings/document-templates", label: "Document templates" },
  { to: "/settings/numbers", label: "Numbers" },
  { to: "/settings/hours", label: "Hours" },
  { to: "/settings/targets", label: "Target times" },
  { to: "/settings/weights", label: "Grades" },
];
const ADMIN = [...ALL, { to: "/settings/import", label: "Import" }];

export function SettingsTabs({ admin }: { admin: boolean }) {
  return (
    <div className="mb-4">
      <Tabs label="Settings" tabs={admin ? ADMIN : ALL} />
    </div>
  );
}
