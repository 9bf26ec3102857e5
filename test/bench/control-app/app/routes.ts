import { index, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  index("./empty.tsx"),
  route("rows", "./rows.tsx"),
  route("rows-held", "./rows-held.tsx"),
  route("columns", "./columns.tsx"),
  route("log", "./log.tsx"),
  route("call-offs", "./call-offs.tsx"),
  route("document", "./document.tsx"),
  route("scorecard", "./scorecard.tsx"),
  route("comparison", "./comparison.tsx"),
] satisfies RouteConfig;
