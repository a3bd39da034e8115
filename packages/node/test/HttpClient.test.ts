import { describe } from "@effect/vitest"
import { connections } from "./HttpClient.connections.ts"
import { failures } from "./HttpClient.failures.ts"
import { requests } from "./HttpClient.requests.ts"
import { responses } from "./HttpClient.responses.ts"
import { subjects } from "./HttpClientSubjects.ts"

for (const subject of subjects) {
  describe(`as an HttpClient, ${subject.name}`, () => {
    requests(subject)
    responses(subject)
    failures(subject)
    connections(subject)
  })
}
