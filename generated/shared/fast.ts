// Written by postwright from schema/postback-types.xsd. Do not edit: change the schema and generate anew.

import { endOfSolid, withScratch } from "../../src/runtime/index.ts";

/** Where MobileNumber ends that begins at `at` (\+?[0-9]+); 0: not valid, or not plain. */
export const endOfMobileNumber = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfMobileNumber(at: number): number {
    if (view.getUint8(at) === 0x2b) at += 1;
    const start = at;
    while ((view.getUint8(at) ^ 0x30) < 10) at += 1;
    if (at === start) return 0;
    return at;
  };
});

/** Where ServiceNumber ends that begins at `at` (\+?[0-9]+); 0: not valid, or not plain. */
export const endOfServiceNumber = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfServiceNumber(at: number): number {
    if (view.getUint8(at) === 0x2b) at += 1;
    const start = at;
    while ((view.getUint8(at) ^ 0x30) < 10) at += 1;
    if (at === start) return 0;
    return at;
  };
});

/** Where Identifier ends that begins at `at` ([!-~]+( [!-~]+)*); 0: not valid, or not plain. */
export const endOfIdentifier = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfIdentifier(at: number): number {
    const start = at;
    at = endOfSolid(at);
    if (at === start) return 0;
    while (view.getUint8(at) === 0x20) {
      at += 1;
      const start2 = at;
      at = endOfSolid(at);
      if (at === start2) return 0;
    }
    return at;
  };
});
