"""From the catalogue to the candidates: reasons, roles, ranking, the ladder of a skill."""

from dataclasses import replace

from tests.planner.sketches import Sketch, exercise
from tests.planner.worlds import (
    CURL,
    DRILL,
    FULL_BODY,
    PLANK,
    PUSH,
    SQUAT,
    STANCE,
    STRETCH,
    WALK,
    asked,
    made,
    real_library,
    with_caution,
    with_dose,
    with_edges,
    with_muscle,
)

from forge.domain.exercise import Caution, Dose, Exercise, JointAction, Scores
from forge.domain.plan import Role
from forge.domain.request import AgeBand, CardioWish, Goal, Limitation, PlanRequest, Severity
from forge.domain.vocabulary import (
    Action,
    ActionRole,
    Articulation,
    Category,
    CautionAction,
    Condition,
    DoseGoal,
    EdgeType,
    Equipment,
    Joint,
    Level,
    LoadType,
    Muscle,
    MuscleRole,
    Pattern,
    Plane,
    Position,
    Range,
    Status,
)
from forge.planner.choices.ladder import ladder
from forge.planner.choices.merit import merit
from forge.planner.choices.pool import KEPT, Pool, pool_of, tie_break
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import candidate, relieves
from forge.planner.problem.roles import part_of

SETS_OF_TEN = Dose((3, 3), (60, 90), "hard", None, (2, 3), "judgement", reps=(10, 10))
DUMBBELLS = frozenset({Equipment.DUMBBELL})
LOADED = replace(PUSH, slug="dumbbell-push", needs=((Equipment.DUMBBELL,),), load=LoadType.EXTERNAL)


def pool(exercises: tuple[Exercise, ...], request: PlanRequest) -> Pool:
    return pool_of(exercises, request, aims_of(request))


def role(one: Exercise, request: PlanRequest, rungs: tuple[str, ...] = ()) -> Role | None:
    return part_of(one, aims_of(request), rungs).role


def slugs(found: Pool) -> list[str]:
    return [one.slug for one in found.kept]


def home(goal: Goal = Goal.HYPERTROPHY) -> PlanRequest:
    return replace(asked(), goal=goal, place=replace(asked().place, equipment=DUMBBELLS))


def moving(one: Exercise, joint: Articulation) -> Exercise:
    action = JointAction(joint, Action.FLEXION, Plane.SAGITTAL, ActionRole.WORKING, Range.MID)
    return replace(one, facts=replace(one.facts, joint_actions=(action,)))


def test_every_exercise_ends_in_one_place() -> None:
    request = replace(asked(), never=frozenset({"curl"}))
    everything = made((*FULL_BODY, STRETCH))

    found = pool(everything, request)

    places = [
        *slugs(found),
        *(entry.slug for entry in found.excluded),
        *(entry.slug for entry in found.idle),
        *(one.slug for one, _ in found.pruned),
    ]
    assert sorted(places) == sorted(one.slug for one in everything)


def test_the_order_of_the_catalogue_does_not_matter() -> None:
    everything = made(FULL_BODY)

    assert pool(everything, asked()) == pool(tuple(reversed(everything)), asked())


def test_the_best_of_a_kind_are_kept_and_the_rest_told_why() -> None:
    many = made(replace(CURL, slug=f"curl-{number}") for number in range(8))

    found = pool(many, asked())

    assert len(found.kept) == KEPT
    assert {reason.rule for _, reason in found.pruned} == {"pruned"}
    assert len(found.pruned) == 8 - KEPT


def test_a_page_without_a_dose_for_size_gives_way_to_one_that_has_it() -> None:
    sized, swung = made((LOADED, replace(LOADED, slug="dumbbell-swing")))
    sized = with_dose(sized, DoseGoal.HYPERTROPHY, SETS_OF_TEN)
    swung = with_dose(swung, DoseGoal.POWER, SETS_OF_TEN)

    found = pool((sized, swung), home())

    assert slugs(found) == ["dumbbell-push"]
    assert "suits muscle growth better" in found.pruned[0][1].sentence
    assert slugs(pool((swung,), home())) == ["dumbbell-swing"]


def test_a_favourite_is_never_pruned() -> None:
    many = made(replace(CURL, slug=f"curl-{number}") for number in range(8))
    out = pool(many, asked()).pruned[0][0].slug

    found = pool(many, replace(asked(), favourites=frozenset({out})))

    assert out in slugs(found)


def test_the_seed_breaks_ties_in_its_own_way() -> None:
    assert tie_break(1, "curl") != tie_break(2, "curl")
    assert tie_break(1, "curl") == tie_break(1, "curl")


def test_no_easy_push_beside_dumbbells_for_size() -> None:
    found = pool(made((PUSH, LOADED)), home())

    assert slugs(found) == ["dumbbell-push"]
    assert found.pruned[0][1].rule == "outweighed"


def test_for_health_an_easy_push_is_welcome() -> None:
    assert slugs(pool(made((PUSH, LOADED)), home(Goal.HEALTH))) == ["dumbbell-push", "push"]


def test_a_hard_push_stands_beside_dumbbells_for_beginners_only() -> None:
    hard = exercise(PUSH)
    hard = replace(hard, facts=replace(hard.facts, scores=Scores(1, 2, 1, 1, 0)))
    both = (hard, exercise(LOADED))

    assert "push" in slugs(pool(both, home()))
    assert "push" not in slugs(pool(both, replace(home(), level=Level.INTERMEDIATE)))


def test_core_work_without_effort_gives_way() -> None:
    easy = exercise(replace(PLANK, slug="bird-dog", pattern=Pattern.ANTI_ROTATION))
    easy = replace(easy, facts=replace(easy.facts, scores=Scores(1, 0, 0, 1, 0)))

    found = pool((easy, exercise(PLANK)), home())

    assert slugs(found) == ["plank"]


def test_what_a_steadier_form_replaces_is_excluded_from_65_on() -> None:
    caution = Caution(Condition.BALANCE_RISK, CautionAction.MODIFY, "plank", "judgement")
    everything = (with_caution(exercise(SQUAT), caution), *made((PLANK, CURL)))

    found = pool(everything, replace(asked(), age_band=AgeBand.OLDER))

    assert [entry.slug for entry in found.excluded] == ["squat"]


def test_swappable_holds_the_crowded_but_not_the_outweighed() -> None:
    many = made(replace(CURL, slug=f"curl-{number}") for number in range(8))

    found = pool((*many, *made((PUSH, LOADED))), home())

    assert len(found.swappable) == 9
    assert len(found.everyone) == 10


def test_strength_work_is_compound_isolation_or_core() -> None:
    assert role(exercise(SQUAT), asked()) is Role.COMPOUND
    assert role(exercise(CURL), asked()) is Role.ISOLATION
    assert role(exercise(PLANK), asked()) is Role.CORE


def test_a_barbell_lift_of_a_main_pattern_is_a_main_lift() -> None:
    bar = replace(SQUAT, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)

    assert role(exercise(bar), asked()) is Role.MAIN


def test_kinds_of_work_come_with_their_goals() -> None:
    mobility = replace(asked(), goal=Goal.MOBILITY)
    balance = replace(asked(), goal=Goal.BALANCE)
    fat_loss = replace(asked(), goal=Goal.FAT_LOSS)
    jump = exercise(Sketch("jump", Pattern.JUMP, {}, category=Category.PLYOMETRICS))

    assert role(exercise(STRETCH), mobility) is Role.STRETCH
    assert role(exercise(DRILL), mobility) is Role.STRETCH
    assert role(exercise(STANCE), balance) is Role.BALANCE
    assert role(exercise(WALK), fat_loss) is Role.CARDIO
    assert [role(exercise(s), asked()) for s in (STRETCH, DRILL, STANCE, WALK)] == [None] * 4
    assert role(jump, asked()) is None


def test_strength_work_has_no_slot_in_a_mobility_plan() -> None:
    found = part_of(exercise(SQUAT), aims_of(replace(asked(), goal=Goal.MOBILITY)), ())

    assert found.role is None
    assert found.reason is not None
    assert "no strength sets" in found.reason.sentence


def test_work_for_no_counted_muscle_has_no_slot() -> None:
    assert role(exercise(Sketch("neck", Pattern.NECK, {})), asked()) is None


def test_fast_lifts_need_the_goal_power() -> None:
    clean = exercise(replace(SQUAT, pattern=Pattern.OLYMPIC))

    assert role(clean, asked()) is None


def test_care_takes_what_moves_the_region_and_hardly_loads_it() -> None:
    care = replace(asked(), goal=Goal.CARE, care_regions=(Joint.LUMBAR,))
    cat_cow = moving(exercise(DRILL), Articulation.LUMBAR)
    neighbour = moving(exercise(DRILL), Articulation.THORACIC)
    elsewhere = moving(exercise(DRILL), Articulation.ANKLE)
    stressing = moving(exercise(replace(DRILL, stress={Joint.LUMBAR: 2})), Articulation.LUMBAR)

    assert role(cat_cow, care) is Role.CARE
    assert role(neighbour, care) is Role.CARE
    assert role(exercise(PLANK), care) is Role.CARE
    assert role(elsewhere, care) is None
    assert role(stressing, care) is None


def test_the_rungs_of_a_skill_are_found_from_both_ends_of_an_edge() -> None:
    top = with_edges(exercise(replace(CURL, slug="pull-up")), (EdgeType.REGRESSION, "negative"))
    middle = exercise(replace(CURL, slug="negative"))
    low = with_edges(exercise(replace(CURL, slug="band")), (EdgeType.PROGRESSION, "negative"))
    far = with_edges(exercise(replace(CURL, slug="far")), (EdgeType.PROGRESSION, "band"))

    assert ladder("pull-up", (top, middle, low, far)) == ("pull-up", "negative", "band")


def test_rungs_that_point_at_each_other_do_not_hang() -> None:
    one = with_edges(exercise(replace(CURL, slug="one")), (EdgeType.REGRESSION, "two"))
    two = with_edges(exercise(replace(CURL, slug="two")), (EdgeType.REGRESSION, "one"))

    assert ladder("one", (one, two)) == ("one", "two")


def test_an_unknown_skill_has_no_rungs() -> None:
    assert ladder("handstand", made(FULL_BODY)) == ()


def test_a_rung_plays_the_part_of_skill_and_higher_rungs_come_first() -> None:
    top = with_edges(exercise(replace(CURL, slug="pull-up")), (EdgeType.REGRESSION, "curl"))
    request = replace(asked(), goal=Goal.SKILL, skill_target="pull-up")

    found = {one.slug: one for one in pool((top, exercise(CURL)), request).kept}

    assert found["curl"].role is Role.SKILL
    assert found["pull-up"].merit > found["curl"].merit


def test_a_set_adds_halves_to_muscles() -> None:
    one = candidate(exercise(PUSH), Role.COMPOUND, aims_of(asked()), merit=0)

    assert {key: one.units[key] for key in ("chest", "triceps", "shoulders")} == {
        "chest": 2,
        "triceps": 1,
        "shoulders": 1,
    }


def test_a_stretch_adds_seconds_to_its_groups() -> None:
    one = with_muscle(exercise(STRETCH), Muscle.HAMSTRINGS, MuscleRole.STRETCHED)
    one = with_muscle(one, Muscle.SOLEUS, MuscleRole.STRETCHED, 0.2)
    aims = aims_of(replace(asked(), goal=Goal.MOBILITY))

    assert candidate(one, Role.STRETCH, aims, merit=0).units == {"stretch:hamstrings": 5}


def test_a_moving_drill_counts_as_the_drill_of_the_day() -> None:
    aims = aims_of(replace(asked(), goal=Goal.MOBILITY))

    assert candidate(exercise(DRILL), Role.STRETCH, aims, merit=0).units == {"drill": 1}


def test_care_counts_for_its_regions() -> None:
    one = moving(exercise(DRILL), Articulation.NECK)
    aims = aims_of(replace(asked(), goal=Goal.CARE, care_regions=(Joint.NECK, Joint.KNEE)))

    assert candidate(one, Role.CARE, aims, merit=0).units == {"care:neck": 1}


def test_helpful_work_relieves_a_joint_that_it_hardly_loads() -> None:
    rotation = replace(CURL, pattern=Pattern.SHOULDER_ROTATION)

    assert Joint.SHOULDER in relieves(exercise(rotation))
    assert Joint.SHOULDER not in relieves(exercise(replace(rotation, stress={Joint.SHOULDER: 2})))


def test_one_set_is_enough_from_65_on() -> None:
    older = replace(asked(), age_band=AgeBand.OLDER)

    assert candidate(exercise(SQUAT), Role.COMPOUND, aims_of(asked()), merit=0).least == 2
    assert candidate(exercise(SQUAT), Role.COMPOUND, aims_of(older), merit=0).least == 1


def points(one: Exercise, role_: Role, request: PlanRequest) -> int:
    return merit(one, role_, request, aims_of(request))


def test_a_load_that_grows_has_merit_for_size() -> None:
    loaded, plain = exercise(LOADED), exercise(PUSH)

    assert points(loaded, Role.COMPOUND, home()) > points(plain, Role.COMPOUND, home())
    assert points(loaded, Role.COMPOUND, asked()) == points(plain, Role.COMPOUND, asked())


def test_barbell_lifts_have_merit_for_strength() -> None:
    strong = replace(asked(), goal=Goal.STRENGTH)

    assert points(exercise(LOADED), Role.MAIN, strong) > points(
        exercise(LOADED), Role.COMPOUND, strong
    )


def test_a_hinge_in_the_hands_comes_before_one_on_the_back() -> None:
    """It can be put down."""
    trained = replace(asked(), goal=Goal.HYPERTROPHY, level=Level.INTERMEDIATE)
    back, *hands = map(
        real_library().get,
        ("barbell-good-morning", "dumbbell-romanian-deadlift", "barbell-romanian-deadlift"),
    )

    for held in hands:
        assert points(held, Role.COMPOUND, trained) >= points(back, Role.COMPOUND, trained) + 4


def test_from_65_on_a_seat_has_merit_and_a_wobble_has_not() -> None:
    older = replace(asked(), age_band=AgeBand.OLDER)
    seated = exercise(replace(SQUAT, position=Position.SEATED))
    caution = Caution(Condition.BALANCE_RISK, CautionAction.MODIFY, None, "judgement")
    shaky = with_caution(exercise(SQUAT), caution)

    ranked = [points(one, Role.COMPOUND, older) for one in (seated, exercise(SQUAT), shaky)]

    assert ranked == sorted(ranked, reverse=True)
    assert len(set(ranked)) == 3


def test_a_reviewed_page_has_merit() -> None:
    one = exercise(SQUAT)
    approved = replace(one, facts=replace(one.facts, status=Status.APPROVED))

    assert points(approved, Role.COMPOUND, asked()) > points(one, Role.COMPOUND, asked())


def test_care_prefers_what_can_be_done_standing() -> None:
    care = replace(asked(), goal=Goal.CARE)
    lying = exercise(replace(DRILL, position=Position.SUPINE))

    assert points(exercise(DRILL), Role.CARE, care) > points(lying, Role.CARE, care)


def test_aims_merge_goals_and_screening() -> None:
    growth = replace(asked(), second_goal=Goal.HYPERTROPHY)

    assert aims_of(growth).dose is Goal.HYPERTROPHY
    assert aims_of(replace(growth, screening=1)).dose is Goal.HEALTH
    assert aims_of(replace(asked(), goal=Goal.MOBILITY, screening=1)).dose is None
    assert aims_of(replace(asked(), goal=Goal.POWER)).style is Goal.STRENGTH
    assert aims_of(replace(asked(), goal=Goal.POWER, screening=1)).style is Goal.HEALTH


def test_cardio_minutes_are_what_is_left_to_do_here() -> None:
    wish = CardioWish(150, 60)

    assert aims_of(replace(asked(), cardio=wish)).cardio_minutes == 90
    assert aims_of(replace(asked(), goal=Goal.FAT_LOSS)).cardio_minutes == 150
    assert aims_of(asked()).cardio_minutes == 0


def test_care_without_regions_looks_after_what_hurts_or_neck_and_back() -> None:
    care = replace(asked(), goal=Goal.CARE)
    knee = (Limitation(Joint.KNEE, Severity.MILD),)

    assert aims_of(care).care == (Joint.NECK, Joint.LUMBAR)
    assert aims_of(replace(care, limitations=knee)).care == (Joint.KNEE,)
