/** A page to pass on: its title in plain words, its whole address. */
interface Passed {
  title: string;
  address: string;
}

/** Opens WhatsApp with title and address, for the reader to choose whom to send them to. https://faq.whatsapp.com/5913398998672934 */
export const whatsappAddress = ({ title, address }: Passed): string => `https://wa.me/?text=${encodeURIComponent(`${title}\n${address}`)}`;

/** Opens the reader's own mail program; a line ends with CR LF (RFC 6068, section 5). */
export const mailAddress = ({ title, address }: Passed): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}`)}`;
