/** The version of both packages: they are released together. */
export const GENERATOR_VERSION = '0.1.0';
