// Written by postwright from schema/postback-types.xsd. Do not edit: change the schema and generate anew.

import { type AtomicType, atomic, pattern, string, token, toldByPattern } from "../../src/runtime/index.ts";

export const mobileNumberType: AtomicType = /* @__PURE__ */ atomic("MobileNumber", token, [pattern(/^(?:\+?[0-9]+)$/u, "\\+?[0-9]+")]);

export const serviceNumberType: AtomicType = /* @__PURE__ */ atomic("ServiceNumber", token, [pattern(/^(?:\+?[0-9]+)$/u, "\\+?[0-9]+")]);

export const messageTextType: AtomicType = /* @__PURE__ */ atomic("MessageText", string);

export const timestampType: AtomicType = /* @__PURE__ */ atomic("Timestamp", toldByPattern("dateTime"), [pattern(/^(?:(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+\-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)))$/u, "(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[13…")]);

export const identifierType: AtomicType = /* @__PURE__ */ atomic("Identifier", token, [pattern(/^(?:[!-~]+(?: [!-~]+)*)$/u, "[!-~]+( [!-~]+)*")]);
