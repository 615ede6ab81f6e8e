"""What a column of a spreadsheet may be called, in the languages of the people who ask."""

from typing import Final

from forge.training.imports.columns import with_unit

FIELDS: Final[dict[str, str]] = {
    "date": "date, datum, day, tag, fecha, data, dia, jour, dato, дата, when, workout date,"
    " datetime, date (yyyy/mm/dd), trainingstag, start, started, start time",
    "exercise": "exercise, übung, uebung, ubung, ejercicio, exercice, esercizio, exercício,"
    " exercicio, oefening, övning, ovning, øvelse, упражнение, lift, movement, exercise name, name,"
    " ćwiczenie, cwiczenie, liike, harjutus",
    "title": "workout, workout name, session, routine, training, einheit, trainingseinheit,"
    " entrenamiento, séance, allenamento, treino, day label, program",
    "set": "set, satz, sets #, set number, set #, set no, set nr, serie, série, set order, no., #",
    "sets": "sets, sätze, saetze, series, séries, no of sets, number of sets, serien",
    "reps": "reps, rep, repetitions, wdh., wdh, wiederholungen, repeticiones, répétitions, rips,"
    " ripetizioni, repetições, herhalingen, repetitioner, повторения, powtórzenia, reps.",
    "weight": "weight, gewicht, load, peso, poids, charge, carico, last, vikt, вес, kg, lb, lbs,"
    " kgs, carga, ciężar, belastung",
    "weight_unit": "unit, weight unit, einheit (gewicht), units, unidad",
    "seconds": "time, seconds, duration, zeit, dauer, sekunden, tiempo, durée, tempo, tid, secs,"
    " hold, sec, duration seconds",
    "distance": "distance, distanz, strecke, distancia, distanza, distância, afstand, meters, km,"
    " miles",
    "distance_unit": "distance unit",
    "rpe": "rpe",
    "rir": "rir, reps in reserve",
    "note": "note, notes, comment, comments, notiz, notizen, kommentar, bemerkung, nota, notas,"
    " remarque, anmerkung, remarks",
    "kind": "type, set type, typ, kind, warm-up, warmup, aufwärmen, is warmup, iswarmup",
    "rest": "rest, pause, rest (s), descanso, repos",
}
"""Names of each field, folded, with commas; units in brackets are taken off first."""
KNOWN: Final = {name.strip(): field for field, names in FIELDS.items() for name in names.split(",")}


def field_of(column: str) -> str:
    """The field that a folded column name means, or nothing."""
    if column in KNOWN:
        return KNOWN[column]
    bare = with_unit(column)[0]
    return KNOWN.get(bare, KNOWN.get(bare.partition("(")[0].strip(), ""))
