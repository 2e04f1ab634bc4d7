import { keepForwardedForHonest } from "@/lib/api/forwarded-for";
import { EnvironmentError, env } from "@/lib/env";

// Next keeps a server alive whose start-up hook failed, answering 500 to everything. Better none at all.
try {
  env();
} catch (error) {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
}

keepForwardedForHonest();
