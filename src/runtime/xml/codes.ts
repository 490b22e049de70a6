/** Character codes that markup is made of. */
export const LINE_FEED = 0xa;
export const CARRIAGE_RETURN = 0xd;
export const SPACE = 0x20;
export const EXCLAMATION = 0x21;
export const QUOTATION = 0x22;
export const NUMBER_SIGN = 0x23;
export const PERCENT = 0x25;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const QUESTION = 0x3f;
export const RIGHT_BRACKET = 0x5d;
