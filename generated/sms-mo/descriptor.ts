// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type AtomicType, type ComplexType, type FormatDescriptor, all, atomic, complexType, element, enumerationOfTexts, format, namedType, once, particle, record, token } from "../../src/runtime/index.ts";
import { identifierType, messageTextType, mobileNumberType, serviceNumberType, timestampType } from "../shared/descriptor.ts";

export const postbackOriginType: AtomicType = /* @__PURE__ */ atomic("value of POSTBACK/ORIGIN", token, [enumerationOfTexts(["SMS_MO"])]);

export const postbackCodeType: AtomicType = /* @__PURE__ */ atomic("value of POSTBACK/CODE", token, [enumerationOfTexts(["N211"])]);

export function smsMoType(): ComplexType {
  return once(smsMoType, () => complexType("the type of POSTBACK", {
    content: record(all([
      particle(element("ORIGIN", postbackOriginType), "origin"),
      particle(element("CODE", postbackCodeType), "code"),
      particle(element("FROM", mobileNumberType, { alternatives: () => [namedType("MobileNumber", mobileNumberType)] }), "from"),
      particle(element("TO", serviceNumberType, { alternatives: () => [namedType("ServiceNumber", serviceNumberType)] }), "to"),
      particle(element("TEXT", messageTextType, { alternatives: () => [namedType("MessageText", messageTextType)] }), "text"),
      particle(element("RECEIVED", timestampType, { alternatives: () => [namedType("Timestamp", timestampType)] }), "received"),
      particle(element("TRANSACTIONID", identifierType, { alternatives: () => [namedType("Identifier", identifierType)] }), "transactionId"),
    ])),
  }));
}

export const smsMoFormat: FormatDescriptor = /* @__PURE__ */ format("SmsMo", [
  element("POSTBACK", smsMoType),
]);
