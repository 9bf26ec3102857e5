import interLatin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { ReactNode } from "react";
import type { ShouldRevalidateFunction } from "react-router";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/root.ts";
import { ErrorPage } from "./components/errors/error-page.tsx";
import { problemOf } from "./components/errors/problem.ts";
import favicon from "./favicon.svg?url";
import "./styles/app.css";
import { themeOf } from "./theme.ts";

/** Every form of this document makes its idempotency keys from this one (rule W9). */
export function loader({ request }: Route.LoaderArgs) {
  return { formKey: crypto.randomUUID(), theme: themeOf(request) };
}

/** A key that changed under a form would make its second try a second change. */
export const shouldRevalidate: ShouldRevalidateFunction = () => false;

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: favicon, type: "image/svg+xml" },
  { rel: "preload", href: interLatin, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
];

export const meta: Route.MetaFunction = ({ error }) => [
  { title: error ? `${problemOf(error).title} · Jobroom` : "Jobroom" },
];

/** What surrounds the page in the browser. */
const PAPER = { light: "#fbfaf8", dark: "#0f1013" };

export function Layout({ children }: { children: ReactNode }) {
  const theme = useRouteLoaderData<typeof loader>("root")?.theme ?? null;
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme ?? "light dark"} />
        {theme ? (
          <meta name="theme-color" content={PAPER[theme]} />
        ) : (
          <>
            <meta name="theme-color" media="(prefers-color-scheme: light)" content={PAPER.light} />
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content={PAPER.dark} />
          </>
        )}
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
