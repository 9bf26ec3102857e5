/** Open to everybody, signed in or not. A new URL belongs here only if it shows nothing of any organisation. */
export const openPaths = [
  "/",
  "/*",
  "/sign-out",
  "/signed-out",
  "/set-up",
  "/sign-in",
  "/sign-in/organisation",
  "/forgotten-password",
  "/reset/:token",
  "/invite/:token",
  "/p/:secret",
  "/p/:secret/fresh",
  "/p/:secret/pass-on",
  "/fresh-link",
  "/verify",
  // Answers only where mails stay on the machine of whoever runs it.
  "/mailbox",
  "/mailbox/:mailId",
  "/mailbox/:mailId/body",
];
