// What XState takes to read a flow, build one window of it and find the shortest paths: `node peers.mjs FILE`.
// Prints the seconds of processor time.

import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { createMachine } from "xstate";
import { getShortestPaths } from "xstate/graph";

const WINDOW = "jour";

function build(file) {
  const flow = load(readFileSync(file, "utf8"));
  const states = {};
  for (const [name, question] of Object.entries(flow.questions)) {
    const answers = question.reponses.map(({ texte, vers }) => [texte, typeof vers === "string" ? vers : vers[WINDOW]]);
    states[name] = { on: Object.fromEntries(answers) };
  }
  for (const name of Object.keys(flow.orientations)) states[name] = { type: "final" };
  return createMachine({ id: flow.logigramme, initial: flow.debut, states });
}

const before = process.cpuUsage();
const paths = getShortestPaths(build(process.argv[2]), { limit: Infinity });
const { user, system } = process.cpuUsage(before);
if (paths.length === 0) throw new Error("no path was found");
console.log(JSON.stringify({ value: (user + system) / 1e6 }));
