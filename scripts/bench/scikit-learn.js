import { runOrThrow } from './run-process.js';

/** The best of 50 starts on the matrix that we cluster: columns with gaps filled by their mean, log1p where robust. */
const INERTIAS = `
import json, sys
import numpy, pandas
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler
asked = json.load(sys.stdin)
table = pandas.read_csv(asked['path'])
if 'total_engagement' in asked['features']:
    table['total_engagement'] = table.awg_engagement_rate + table.comment_engagement_rate + table.like_engagement_rate
columns = table[asked['features']]
columns = columns.fillna(columns.mean())
Z = StandardScaler().fit_transform(numpy.log1p(columns) if asked['method'] == 'robust' else columns)
print(json.dumps([KMeans(k, n_init=50, random_state=42).fit(Z).inertia_ for k in asked['ks']]))`;

/** A default forest on our behaviour columns, out of bag: 300 trees give a row the votes that 100 give a new one. */
const FOREST = `
import json, sys
import numpy, pandas
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import average_precision_score
asked = json.load(sys.stdin)
table = pandas.read_csv(asked['path'])
y = (table.followers >= asked['threshold']).astype(int).to_numpy()
X = numpy.c_[table.following, table.likes, table.videos_count, table.likes / table.videos_count.clip(lower=1)]
forest = RandomForestClassifier(300, oob_score=True, n_jobs=-1, random_state=asked['seed']).fit(X, y)
rows = asked['rows']
average = lambda score: average_precision_score(y[rows], score[rows])
print(json.dumps({'forest': average(forest.oob_decision_function_[:, 1]), 'likes': average(table.likes.to_numpy())}))`;

/** @returns inertia per k */
export function kMeansInertias(python, { path, method, features, ks }) {
  return ask(python, INERTIAS, { path, method, features, ks });
}

/** @returns average precision on these rows, of the forest and of ranking by likes */
export function forestAveragePrecision(python, { path, threshold, rows, seed }) {
  return ask(python, FOREST, { path, threshold, rows, seed });
}

async function ask(python, script, question) {
  return JSON.parse((await runOrThrow(python, ['-c', script], { input: JSON.stringify(question) })).stdout);
}
