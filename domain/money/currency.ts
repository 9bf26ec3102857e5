const withoutMinorUnit = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const inThousandths = "BHD IQD JOD KWD LYD OMR TND";

/**
 * Digits after the decimal point in ISO 4217. Kept here because engines disagree on a few currencies,
 * and two answers would show one stored integer as two amounts.
 */
export function minorDigits(currency: string): number {
  if (withoutMinorUnit.includes(currency)) return 0;
  return inThousandths.includes(currency) ? 3 : 2;
}
