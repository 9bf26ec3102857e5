import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** Every page of the product, under the layout that guards it. */
export default [
  index("./routes/public/home.tsx"),
  layout("./routes/public/layout.tsx", [route("sign-in", "./routes/public/sign-in.tsx")]),
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
