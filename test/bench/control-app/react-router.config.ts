import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  serverModuleFormat: "esm",
  buildDirectory: "../../../.data/bench/control-build",
} satisfies Config;
