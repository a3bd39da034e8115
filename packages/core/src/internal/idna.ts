const maxDomainLength = 253

const maxLabelLength = 63

/**
 * A domain of letters, digits, hyphens and dots as it stands in the DNS: with the labels that are not ASCII in punycode
 * (RFC 5891). Undefined where it can't stand there.
 *
 * The runtime's URL does the mapping, since every runtime has one; it takes a domain of digits for an IPv4 address, so
 * letters that become one are refused.
 */
export const asciiDomain = (domain: string): string | undefined => {
  const ascii = isAscii(domain) ? domain : mapped(domain)
  return ascii !== undefined && ascii.length <= maxDomainLength && ascii.split(".").every(isLabel) ? ascii : undefined
}

const isLabel = (label: string): boolean => label !== "" && label.length <= maxLabelLength

export const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) return false
  }
  return true
}

const mapped = (domain: string): string | undefined => {
  try {
    const { hostname } = new URL(`http://${domain}`)
    return /(?:^|\.)\d+$/.test(hostname) ? undefined : hostname
  } catch {
    return undefined
  }
}
