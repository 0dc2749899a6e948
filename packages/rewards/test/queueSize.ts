export const queueSize = {
  ...{ stakers: 500, operators: 20, avss: 4, strategies: 8, tokens: 3, allEarnersDays: 7 },
  ...{ avsSubmissions: 60, allEarners: 2, directed: 60, unique: 60, total: 60 },
}
