import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";
import { contractor } from "./routes/contractor.ts";
import { portal } from "./routes/portal.ts";
import { staff } from "./routes/staff.ts";

/** Every page of the product, under the layout that guards it. */
export default [
  index("./routes/public/home.tsx"),
  route("sign-out", "./routes/public/sign-out.ts"),
  layout("./routes/public/layout.tsx", [
    route("set-up", "./routes/public/set-up.tsx"),
    route("sign-in", "./routes/public/sign-in.tsx"),
    route("sign-in/organisation", "./routes/public/sign-in-organisation.tsx"),
    route("signed-out", "./routes/public/signed-out.tsx"),
    route("forgotten-password", "./routes/public/forgotten-password.tsx"),
    route("reset/:token", "./routes/public/reset.tsx"),
    route("invite/:token", "./routes/public/invite.tsx"),
    route("p/:secret", "./routes/public/portal-link.tsx"),
    route("p/:secret/fresh", "./routes/public/portal-link-fresh.tsx"),
    route("p/:secret/pass-on", "./routes/public/portal-link-pass-on.tsx"),
    route("fresh-link", "./routes/public/fresh-link.tsx"),
    route("verify", "./routes/public/verify.tsx"),
  ]),
  layout("./routes/staff/layout.tsx", staff),
  layout("./routes/contractor/layout.tsx", contractor),
  layout("./routes/account/layout.tsx", [
    route("account", "./routes/account/account.tsx"),
    route("account/sessions/end-others", "./routes/account/end-other-sessions.ts"),
    route("account/sessions/:id/end", "./routes/account/end-session.ts"),
    route("account/theme", "./routes/account/theme.ts"),
    route("account/default-format", "./routes/account/default-format.ts"),
    route("account/password", "./routes/account/password.tsx"),
    route("account/api-keys/new", "./routes/account/new-api-key.tsx"),
    route("account/api-keys/:id/revoke", "./routes/account/revoke-api-key.ts"),
  ]),
  layout("./routes/talk/layout.tsx", [
    route("logo/:sha256", "./routes/shared/logo.ts"),
    route("talk/:jobId/comments", "./routes/talk/add.tsx"),
    route("talk/:jobId/people", "./routes/talk/people.ts"),
    route("talk/:jobId/read", "./routes/talk/read.ts"),
    route("talk/comments/:commentId/edit", "./routes/talk/edit.tsx"),
    route("talk/comments/:commentId/remove", "./routes/talk/remove.tsx"),
  ]),
  layout("./routes/portal/layout.tsx", portal),
  layout("./routes/mailbox/layout.tsx", [
    route("mailbox", "./routes/mailbox/index.tsx"),
    route("mailbox/:mailId", "./routes/mailbox/message.tsx"),
    route("mailbox/:mailId/body", "./routes/mailbox/body.ts"),
  ]),
  route("*", "./routes/public/not-found.tsx"),
] satisfies RouteConfig;
