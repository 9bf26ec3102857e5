/** Says the same whether or not there was anybody to mail. */
export function FreshLinkMailed({ to }: { to: string }) {
  return (
    <>
      <h1>Look in your mail</h1>
      <p>If jobs are shared with {to}, a fresh link is on its way.</p>
      <p className="text-ink-2">
        Nothing after a few minutes? Look among spam, or ask the people who do the work for you.
      </p>
    </>
  );
}
