import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

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
    route("fresh-link", "./routes/public/fresh-link.tsx"),
  ]),
  layout("./routes/staff/layout.tsx", [route("board", "./routes/staff/board.tsx")]),
  layout("./routes/contractor/layout.tsx", [route("work", "./routes/contractor/work-list.tsx")]),
  layout("./routes/portal/layout.tsx", [route("portal", "./routes/portal/jobs.tsx")]),
  layout("./routes/mailbox/layout.tsx", [
    route("mailbox", "./routes/mailbox/index.tsx"),
    route("mailbox/:mailId", "./routes/mailbox/message.tsx"),
    route("mailbox/:mailId/body", "./routes/mailbox/body.ts"),
  ]),
  route("*", "./routes/public/not-found.tsx"),
] satisfies RouteConfig;
