const NAME = /^[a-z]\w{0,40}(\[\d{1,3}\]|\.[a-z]\w{0,40}){0,4}(\[\])?$/i;

/**
 * Whether a posted name could be one of our fields, such as `lines[12].unit`. Others are forged: places of a list far
 * out would make it endless, and names of a prototype are no data.
 */
export const isFieldName = (name: string) => NAME.test(name) && !/\b(constructor|prototype)\b/.test(name);
