import { Outlet } from "react-router";
import { PublicShell } from "#app/shells/public-shell.tsx";

export default function PublicLayout() {
  return (
    <PublicShell>
      <div className="card card-body">
        <Outlet />
      </div>
    </PublicShell>
  );
}
