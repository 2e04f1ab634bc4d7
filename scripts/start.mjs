import { requireNode } from "./node-version.mjs";

requireNode();
import("./serve.mjs").then(({ serve }) => serve());
