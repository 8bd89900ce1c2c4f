package org.retold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;

/**
 * A page that is fetched because its URL was given; nothing else ever is. Every step of a redirect
 * is checked like the first: only http and https, and no address of this machine or its network
 * unless that is allowed.
 */
record WebPage(String url, IngestOptions options) {
  private static final int STEPS = 6;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  Place place() {
    return new Place(url, url, this::open);
  }

  private InputStream open() throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.fetchTimeout())
            .build();
    URI at = address(url);
    for (int step = 0; step < STEPS; step++) {
      requireAllowed(at);
      HttpResponse<InputStream> response = fetch(client, at);
      if (!REDIRECTS.contains(response.statusCode())) {
        return body(response);
      }
      response.body().close();
      String next = response.headers().firstValue("location").orElse("");
      at = address(at.resolve(next.replace(" ", "%20")).toString());
    }
    throw new Refusal(RefusalReason.UNREACHABLE, "more than " + STEPS + " redirects");
  }

  private HttpResponse<InputStream> fetch(HttpClient client, URI at) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .timeout(options.fetchTimeout())
            .header(
                "Accept", "text/html,application/xhtml+xml,application/xml,application/json,*/*")
            .header("User-Agent", "retold")
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(RefusalReason.UNREACHABLE, "interrupted");
    } catch (IOException e) {
      throw new Refusal(RefusalReason.UNREACHABLE, e.getClass().getSimpleName());
    }
  }

  private static InputStream body(HttpResponse<InputStream> response) throws IOException {
    if (response.statusCode() / 100 != 2) {
      response.body().close();
      throw new Refusal(RefusalReason.UNREACHABLE, "status " + response.statusCode());
    }
    return response.body();
  }

  private static URI address(String url) throws Refusal {
    try {
      URI address = new URI(url);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || address.getHost() == null) {
        throw new Refusal(RefusalReason.FORBIDDEN_ADDRESS, "only http and https are fetched");
      }
      return address;
    } catch (URISyntaxException e) {
      throw new Refusal(RefusalReason.UNREACHABLE, "not a URL: " + e.getReason());
    }
  }

  private void requireAllowed(URI at) throws Refusal {
    if (options.privateAddresses()) {
      return;
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(at.getHost())) {
        if (isPrivate(address)) {
          throw new Refusal(
              RefusalReason.FORBIDDEN_ADDRESS, at.getHost() + " is an address of this network");
        }
      }
    } catch (UnknownHostException e) {
      throw new Refusal(RefusalReason.UNREACHABLE, "unknown host " + at.getHost());
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
    boolean carrier = bytes.length == 4 && (bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64;
    boolean zero = bytes.length == 4 && bytes[0] == 0;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || carrier
        || zero;
  }
}
