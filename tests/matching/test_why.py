from reader.matching.why import hear
from tests.matching.build import article

FIRST = "At least {>12} people died when the ferry Morning Gull sank off Port Ordan."
LATER = (
    "The number of dead is now {15} people on the ferry Morning Gull off Port Ordan.\n\n"
    "{15} people died when the ferry Morning Gull sank off Port Ordan."
)


def test_a_claim_that_would_do_but_has_a_rival_says_so() -> None:
    (hearing,) = hear(article("a", FIRST, day=1), "c1", [article("b", LATER, day=3)])

    linked, refused = hearing.trials
    assert linked.match is not None
    assert linked.match.relation == "updated"
    assert refused.match is None
    assert "closer partner" in refused.steps[-1]
