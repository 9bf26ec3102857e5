import { createContext } from "react-router";

/** The nonce of this response's Content-Security-Policy, set by the front door; empty means no policy. */
export const nonceContext = createContext<string>("");
