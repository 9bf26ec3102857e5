export const loader = () => null;

export const meta = () => [{ title: "Signed out · Jobroom" }];

/** Customers have no password to sign in with, so they end here. */
export default function SignedOut() {
  return (
    <>
      <h1>You are signed out</h1>
      <p>To look at your jobs again, open the link in the mail you were sent.</p>
    </>
  );
}
