// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type AtomicType, type ComplexType, type FormatDescriptor, all, array, atomic, complexType, element, enumerationOfTexts, format, namedType, once, particle, pattern, record, token } from "../../src/runtime/index.ts";
import { identifierType, messageTextType, mobileNumberType, serviceNumberType, timestampType } from "../shared/descriptor.ts";

export const postbackOriginType: AtomicType = /* @__PURE__ */ atomic("value of POSTBACK/ORIGIN", token, [enumerationOfTexts(["MMS_MO"])]);

export const postbackCodeType: AtomicType = /* @__PURE__ */ atomic("value of POSTBACK/CODE", token, [enumerationOfTexts(["N401"])]);

export const carrierIdType: AtomicType = /* @__PURE__ */ atomic("CarrierId", token, [pattern(/^(?:[0-9]+)$/u, "[0-9]+")]);

export const fileLocationType: AtomicType = /* @__PURE__ */ atomic("FileLocation", token, [pattern(/^(?:[!-~]+(?: [!-~]+)*)$/u, "[!-~]+( [!-~]+)*")]);

export function mmsMoType(): ComplexType {
  return once(mmsMoType, () => complexType("the type of POSTBACK", {
    content: record(all([
      particle(element("ORIGIN", postbackOriginType), "origin"),
      particle(element("CODE", postbackCodeType), "code"),
      particle(element("FROM", mobileNumberType, { alternatives: () => [namedType("MobileNumber", mobileNumberType)] }), "from"),
      particle(element("TO", serviceNumberType, { alternatives: () => [namedType("ServiceNumber", serviceNumberType)] }), "to"),
      particle(element("KEYWORD", messageTextType, { alternatives: () => [namedType("MessageText", messageTextType)] }), "keyword", { min: 0 }),
      particle(element("TRACKINGID", identifierType, { alternatives: () => [namedType("Identifier", identifierType)] }), "trackingId"),
      particle(element("SPID", carrierIdType, { alternatives: () => [namedType("CarrierId", carrierIdType)] }), "spid"),
      particle(element("TIMESTAMP", timestampType, { alternatives: () => [namedType("Timestamp", timestampType)] }), "timestamp"),
      particle(element("CONTENT", mmsMoContentType), "files"),
    ])),
  }));
}

export function mmsMoContentType(): ComplexType {
  return once(mmsMoContentType, () => complexType("the type of POSTBACK/CONTENT", {
    content: array(particle(element("FILE", fileLocationType, { alternatives: () => [namedType("FileLocation", fileLocationType)] }), "file", { max: Infinity })),
  }));
}

export const mmsMoFormat: FormatDescriptor = /* @__PURE__ */ format("MmsMo", [
  element("POSTBACK", mmsMoType),
]);
