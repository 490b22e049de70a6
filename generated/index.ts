// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json, schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

export { isSmsMo, parseSmsMo, serializeSmsMo, smsMoJsonSchema, smsMoSchema, smsMoXmlSchema, validateSmsMo, type SmsMo } from "./sms-mo/index.ts";
export { isMmsMo, mmsMoJsonSchema, mmsMoSchema, mmsMoXmlSchema, parseMmsMo, serializeMmsMo, validateMmsMo, type CarrierId, type FileLocation, type MmsMo } from "./mms-mo/index.ts";
export type * from "./shared/types.ts";
