package dealsbot.ingest.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Dns;

/**
 * Looks names up, and lets through only addresses of the public internet; a connection goes to the
 * very address that was looked at. The ranges are those of the IANA registries of special-purpose
 * addresses.
 */
final class PublicAddresses implements Dns {

  private final Set<String> allowed;
  private final Dns names;

  /**
   * @param allowed hosts that may be private
   * @param names looks names up
   */
  PublicAddresses(Set<String> allowed, Dns names) {
    this.allowed = allowed;
    this.names = names;
  }

  /** The name resolves, and not to the public internet alone. */
  static final class NotPublic extends UnknownHostException {
    @java.io.Serial private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(host);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>(names.lookup(host));
    if (!allows(host) && !addresses.stream().allMatch(PublicAddresses::isPublic)) {
      throw new NotPublic(host);
    }
    return addresses;
  }

  boolean allows(String host) {
    return allowed.contains(host.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a host that is an address and no name may be called; names are asked at the call. Odd
   * spellings, such as {@code 0177.1} or {@code 2130706433}, never may.
   */
  boolean mayCall(String host) {
    if (allows(host)) {
      return true;
    }
    if (host.contains(":") || host.matches("\\d{1,3}(?:\\.\\d{1,3}){3}")) {
      try {
        return isPublic(InetAddress.getByName(host));
      } catch (UnknownHostException impossible) {
        return false;
      }
    }
    return !host.matches("(?i)(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+))*\\.?");
  }

  static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? isPublic4(address.getAddress())
        : address instanceof Inet6Address && isPublic6(address.getAddress());
  }

  private static boolean isPublic4(byte[] address) {
    int a = address[0] & 0xff;
    int b = address[1] & 0xff;
    int c = address[2] & 0xff;
    boolean special =
        a == 0
            || a == 10
            || a == 127
            || a >= 224
            || (a == 100 && b >= 64 && b < 128)
            || (a == 169 && b == 254)
            || (a == 172 && b >= 16 && b < 32)
            || (a == 192 && b == 168)
            || (a == 192 && b == 0 && (c == 0 || c == 2))
            || (a == 192 && b == 88 && c == 99)
            || (a == 198 && (b == 18 || b == 19))
            || (a == 198 && b == 51 && c == 100)
            || (a == 203 && b == 0 && c == 113);
    return !special;
  }

  /** Of the newer addresses only global unicast is public, and in it no tunnel to an older one. */
  private static boolean isPublic6(byte[] address) {
    int first = (address[0] & 0xff) << 8 | (address[1] & 0xff);
    int second = (address[2] & 0xff) << 8 | (address[3] & 0xff);
    boolean global = (first & 0xe000) == 0x2000;
    boolean tunnel = first == 0x2002 || (first == 0x2001 && second < 0x200);
    boolean documentation = (first == 0x2001 && second == 0xdb8) || first == 0x3fff;
    return global && !tunnel && !documentation;
  }
}
