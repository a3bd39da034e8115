/** A mail that tries everything to be more than looked at; `outside` is where it wants to be heard. */
export const hostileHtml = (outside: string): string => `
  <style>@import url(${outside}/import.css); body { background: url(${outside}/background.png) }</style>
  <link rel="stylesheet" href="${outside}/sheet.css">
  <meta http-equiv="refresh" content="0;url=${outside}/refresh">
  <base href="${outside}/">
  <h1>Dear customer</h1>
  <img id="logo" src="cid:logo.png" alt="logo">
  <img src="${outside}/pixel.gif">
  <img src="x" onerror="alert(1)">
  <script>alert(2); fetch("${outside}/fetched"); parent.postMessage("here", "*")</script>
  <svg onload="alert(3)"><script>alert(4)</script></svg>
  <iframe srcdoc="<script>parent.alert(5)</script>"></iframe>
  <object data="${outside}/object"></object>
  <video src="${outside}/video.mp4" autoplay></video>
  <form action="${outside}/form"><input name="password"><button id="submit">Log in</button></form>
  <a id="script-link" href="javascript:alert(6)">Click here</a>
`

/** A PNG of one pixel. */
export const onePixel: Uint8Array = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0)
)
