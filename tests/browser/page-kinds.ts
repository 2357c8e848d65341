/** One page of every kind, without its language: what the checks of whole pages run over. */
export const pageKinds: Record<string, string> = {
  home: '/',
  programme: '/plan/',
  axis: '/plan/axes/2/',
  objective: '/plan/objectives/8/',
  measures: '/plan/measures/',
  measure: '/plan/measures/21/',
  bodies: '/plan/bodies/',
  body: '/plan/bodies/interior-ministry/',
  groups: '/plan/target-groups/',
  group: '/plan/target-groups/victims/',
  timeframes: '/plan/timeframes/',
  timeframe: '/plan/timeframes/ongoing/',
  governance: '/plan/governance/',
  search: '/search/',
  about: '/about/privacy/',
  notFound: '/404.html',
};
