import { isRouteErrorResponse } from "react-router";

/** `requestId` is what the person reads out and the logs are searched for. */
export interface Problem {
  title: string;
  advice: string;
  requestId: string | null;
  retry: boolean;
}

const titles: Record<number, string> = {
  400: "That address is not complete",
  401: "Sign in to see this page",
  403: "You may not do that",
  404: "There is no such page",
  409: "Somebody changed this first",
  410: "This is no longer here",
  413: "That is too large to send",
  429: "Too many tries in a short time",
};

const advice: Record<number, string> = {
  400: "Check the address, or go back and follow the link again.",
  401: "Your session has ended. Sign in and open the page again.",
  403: "If you need it for your work, ask an administrator of your organisation.",
  404: "It may have moved, or it is not shared with you. Check the address or go back.",
  409: "Open the page again to see how it stands now.",
  410: "Ask the person who sent you here for a new link.",
  413: "Send a smaller file, or send fewer at once.",
  429: "Wait a few minutes and try again.",
};

/** What to say about anything a route can throw; nothing of a bug's own text is shown. */
export function problemOf(error: unknown): Problem {
  if (isRouteErrorResponse(error)) {
    const { message, requestId } = detailsOf(error.data);
    const title = titles[error.status];
    if (title === undefined) return { ...broken, requestId };
    return { title, advice: message ?? advice[error.status] ?? "", requestId, retry: error.status === 409 };
  }
  return isConnectionLost(error) ? connectionLost : broken;
}

const broken: Problem = {
  title: "Something is wrong on our side",
  advice: "Nothing was changed. Try again in a minute. If it happens again, tell us what you were doing.",
  requestId: null,
  retry: true,
};

const connectionLost: Problem = {
  title: "No connection",
  advice: "The page could not be fetched. Check the connection and try again.",
  requestId: null,
  retry: true,
};

function isConnectionLost(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

function detailsOf(data: unknown): { message: string | null; requestId: string | null } {
  if (typeof data !== "object" || data === null) return { message: null, requestId: null };
  const { message, requestId } = data as { message?: unknown; requestId?: unknown };
  return {
    message: typeof message === "string" ? message : null,
    requestId: typeof requestId === "string" ? requestId : null,
  };
}
