import { Link } from "react-router";

/** What somebody can do in place of signing: it is offered at every step (rule D4). */
export function WaysOut({ to }: { to: string }) {
  return (
    <p className="flex flex-wrap gap-4">
      <Link className="link" to={`${to}/decline`}>
        Decline
      </Link>
      <Link className="link" to={`${to}/pass-on`}>
        Ask a colleague to sign
      </Link>
    </p>
  );
}
