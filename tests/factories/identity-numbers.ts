/** A personal identity number of someone born on a date (2008-11-22), with a right check digit; `serial` tells people apart. */
export function identityNumberOf(birthDate: string, serial = 980): string {
  const date = birthDate.replaceAll('-', '')
  const digits = `${date.slice(2)}${String(serial).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + Math.floor(doubled / 10) + (doubled % 10)
  }, 0)
  return `${date}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`
}
