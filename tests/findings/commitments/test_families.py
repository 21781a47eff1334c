"""The many ways in which ministers promise, and sentences that look like promises and are none. The paper is of 2 May 2031.

Most of these sentences were written down before the frames that find them; what was not found then and is not now stands in
``docs/commitments.md``.
"""

import datetime as dt

import pytest

from griffier.findings.commitments import find_commitments

PAPER = dt.date(2031, 5, 2)

FIRM = [
    "De minister van Binnenlandse Zaken zal de gemeenten hierover voor de zomer een handreiking sturen.",
    "Er komt een landelijk loket waar ouders met klachten over de opvang terechtkunnen.",
    "De regeling wordt per 1 januari 2032 ingevoerd.",
    "Dit voorstel wordt in het najaar verder uitgewerkt.",
    "Ik ga met de sector in gesprek om afspraken te maken over de tarieven.",
    "In september start een proef met nachttreinen op drie trajecten.",
    "De nieuwe beleidsregel treedt op 1 juli 2031 in werking.",
    "Zoals aangekondigd in het coalitieakkoord wordt de toeslag afgeschaft.",
    "Daarbij heb ik uw Kamer toegezegd een onafhankelijke toets te laten uitvoeren.",
    "In mijn brief van vorige maand is gemeld dat de evaluatie dit voorjaar zal worden afgerond.",
    "Het kabinet stelt een staatscommissie in die de wet tegen het licht houdt.",
    "Wij laten dit jaar nog een onafhankelijk onderzoek uitvoeren naar de toedracht.",
    "De Staatssecretaris van Financiën gaat de fiscale faciliteit herzien.",
    "Binnen enkele weken stuur ik uw Kamer een plan van aanpak.",
    "Het kabinet trekt hiervoor de komende drie jaar 40 miljoen euro uit.",
    "Voor de kosten van de overgang stelt het kabinet 12 miljoen euro beschikbaar.",
    "Nederland zal dit punt in de volgende Raad nadrukkelijk aan de orde stellen.",
    "Ik heb de toezichthouder gevraagd dit uit te zoeken en zal uw Kamer over de uitkomst berichten.",

    "Over de uitkomsten zal ik de Kamer voor het kerstreces inlichten.",
    "Ik kom hier in de volgende voortgangsrapportage op terug.",
    "De Kamer ontvangt deze zomer de eerste monitor.",
    "Een afschrift van het rapport zal ik uw Kamer doen toekomen.",
    "De campagne loopt in het voorjaar van 2033 van start.",
    "Medio 2032 wordt de subsidieregeling opengesteld.",
    "De stichting wordt omgevormd tot een zelfstandig bestuursorgaan; het wetsvoorstel daartoe wordt in 2032 ingediend.",
    "Om dit te voorkomen zullen wij de vergunningplicht uitbreiden.",
    "Het kabinet heeft besloten de accijns met ingang van 1 april te verlagen.",
    "Ik zal bevorderen dat de gemeenten tijdig over de wijziging worden ingelicht.",
    "Wij zullen de Kamer per brief over deze kwestie informeren.",
    "Ik zeg u toe dat ik dit bij het overleg met de banken zal inbrengen.",
    "Hierover is in 2031 toegezegd dat de minister met een visie zal komen.",
    "De aangekondigde wet komt in de tweede helft van 2032 naar uw Kamer.",
    "In de eerstvolgende begroting zal een aparte post worden opgenomen.",
    "Ik ben bereid om met de brancheorganisatie te bespreken of de termijn korter kan.",
    "Later dit jaar publiceert het ministerie een overzicht van alle toeslagen.",
    "Wij zullen de gemeenten verzoeken hun beleid op dit punt te verduidelijken.",
    "Het kabinet maakt in het voorjaar een keuze tussen deze twee varianten.",
    "Deze wijziging zal met terugwerkende kracht tot 1 januari worden doorgevoerd.",
    "Voor het zomerreces zal een hoofdlijnennotitie gereed zijn.",
    "De Minister van Justitie en Veiligheid onderzoekt samen met mij of de bewaartermijn kan worden verkort; over de uitkomst volgt in het najaar bericht.",
    "Een ontwerpbesluit zal nog dit jaar in consultatie gaan.",
    "Ik ben met de koepels overeengekomen dat zij in 2032 een gezamenlijk register inrichten en zal uw Kamer over de voortgang rapporteren.",
    "De tijdelijke regeling wordt met twee jaar verlengd tot 1 januari 2034.",
    "De ministerraad besluit hier in juni over.",
    "Hiervoor wordt een interdepartementale werkgroep ingesteld.",
    "Wel zal ik de Autoriteit Persoonsgegevens om advies vragen.",
    "Ook laat ik nagaan of andere havens hetzelfde probleem hebben.",
    "Over de invulling hiervan ga ik de komende maanden in gesprek met vakbonden en werkgevers.",
    "In de Voorjaarsnota van 2032 zullen hiervoor middelen worden vrijgemaakt.",
    "Mijn ambtsvoorganger heeft toegezegd dat de Kamer voor de kerst een overzicht zou ontvangen.",
    "Dit onderdeel wordt meegenomen in de evaluatie van de Woningwet, die in 2033 is voorzien.",
    "Ik zal uw verzoek overbrengen aan mijn Duitse ambtgenoot.",
    "Met ingang van volgend schooljaar wordt het lesmateriaal gratis verstrekt.",
    "Daarom heb ik besloten om met ingang van 2032 geen nieuwe vergunningen meer te verlenen.",
    "Zodra het advies van de Raad van State is ontvangen, zal het wetsvoorstel bij uw Kamer worden ingediend.",
    "Het departement zal daartoe een meldcode opstellen.",
]

INTENDED = [
    "Ik ben voornemens de drempel te verlagen naar vijftien werknemers.",
    "Het wetsvoorstel zal naar verwachting in het derde kwartaal aan uw Kamer worden aangeboden.",
    "Ik streef ernaar het besluit voor het einde van het jaar te nemen.",
    "Het voornemen is om de eigen bijdrage met ingang van 2033 af te schaffen.",
    "De evaluatie van de wet is voorzien voor 2034.",
    "Het kabinet is van plan om het aantal inspecteurs uit te breiden.",
    "Het streven is het nieuwe stelsel op 1 januari 2033 te laten ingaan.",
    "De regering is voornemens om deze bevoegdheid bij de provincies neer te leggen.",
]

ONGOING = [
    "Het ministerie ontwikkelt een digitaal portaal waarmee ondernemers in één keer kunnen melden.",
    "Momenteel wordt gewerkt aan een wijziging van de Mediawet.",
    "Samen met de Minister voor Rechtsbescherming werk ik aan een voorstel tot wijziging van het Burgerlijk Wetboek.",
]

NOTHING = [
    "Het kabinet hecht zeer aan een vrije pers.",
    "De Europese Commissie zal volgend jaar een voorstel indienen.",
    "Gemeenten zullen hun inwoners hierover informeren.",
    "Vorig jaar is de regeling ingevoerd.",
    "De heffing wordt jaarlijks door het waterschap opgelegd.",
    "Ik zal niet ingrijpen in de bevoegdheid van de burgemeester.",
    "De prijzen zullen naar verwachting verder stijgen.",
    "Het onderzoek van de universiteit start in september.",
    "De Belgische wet treedt op 1 januari in werking.",
    "Ik ben niet voornemens de drempel te verlagen.",
    "Het kabinet zet zich in voor een eerlijk speelveld.",
    "Wanneer zal het kabinet de wet aan de Kamer sturen?",
    "De werkgever wordt een boete opgelegd als hij niet meldt.",
    "Er komt steeds meer aandacht voor mentale gezondheid.",
    "Er komt regelmatig overleg tot stand tussen partijen.",
    "Met deze brief stuur ik uw Kamer de cijfers.",
    "In 2030 heeft het kabinet het plan uitgewerkt en aan de Kamer gestuurd.",
    "Een vergunning wordt verleend wanneer aan de eisen is voldaan.",
    "De komende jaren zal de vergrijzing verder toenemen.",
    "De rechter zal hierover een uitspraak doen.",
    "Het is van belang dat er een goede regeling komt.",
    "Zou het kabinet een fonds instellen, dan kost dat 10 miljoen euro.",
    "De leden vragen of de minister een brief zal sturen.",
    "Het overleg met de sector wordt periodiek gevoerd.",
    "Op dit moment wordt bezien of aanvullende maatregelen nodig zijn.",
    "Indien daar aanleiding toe is zal ik de Kamer informeren.",
    "De subsidie wordt uitgekeerd aan scholen met een lage score.",
    "De stichting zal haar jaarrekening in juni publiceren.",
    "Zoals bekend is de norm in 2029 verlaagd.",
    "Het is aan gemeenten om te bepalen hoe zij dit organiseren.",
    "Verwacht wordt dat de vraag naar huurwoningen zal toenemen.",
    "De subsidie wordt verstrekt op aanvraag.",
    "Er zijn in de komende jaren meer docenten nodig.",
    "De Europese richtlijn treedt op 1 januari 2032 in werking.",
    "Een verbod zal leiden tot hogere kosten voor ondernemers.",
    "Ik heb de Kamer hierover op 4 maart geïnformeerd.",
    "Het kabinet blijft hierover in gesprek met de sector.",
    "De leden van de fractie vragen wanneer het kabinet de nota zal sturen.",
    "Ik zie geen aanleiding om de regeling aan te passen.",
    "De toeslag wordt maandelijks uitbetaald.",
    "Op grond van de wet wordt een vergunning ingetrokken wanneer de houder fraude pleegt.",
    "De Kamer kan de begroting amenderen.",
    "Een onderzoek van de vakbond zal dit moeten uitwijzen.",
]


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [(s, "firm") for s in FIRM] + [(s, "intended") for s in INTENDED] + [(s, "ongoing") for s in ONGOING],
)
def test_a_promise_is_heard_in_all_its_forms(sentence: str, strength: str) -> None:
    (found,) = find_commitments(sentence, PAPER)
    assert found.strength == strength


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_looks_like_a_promise_is_none(sentence: str) -> None:
    assert find_commitments(sentence, PAPER) == []


def test_what_is_put_off_is_due_when_it_is_put_off_to() -> None:
    (found,) = find_commitments("De opening van het loket wordt uitgesteld tot het derde kwartaal van 2032.", PAPER)
    assert (found.due_text, found.due_from, found.due_to) == ("het derde kwartaal van 2032", "2032-07-01", "2032-09-30")


def test_a_yearly_promise_is_due_when_it_is_first_kept() -> None:
    (found,) = find_commitments("Ik zal de Kamer jaarlijks, voor het eerst in maart 2032, over de voortgang informeren.", PAPER)
    assert (found.due_text, found.due_from, found.due_to) == ("jaarlijks", "2032-03-01", "2032-03-31")


def test_the_day_on_which_a_plan_was_announced_is_not_when_it_is_due() -> None:
    (found,) = find_commitments("Het kabinet heeft op 1 juni 2031 een actieplan voor de binnenvaart aangekondigd.", PAPER)
    assert found.earlier
    assert found.due_text is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In september start een proef in Assen.", "act"),
        ("In september verschijnt de handreiking.", "deliver"),
        ("In september publiceert het kabinet de lijst.", "deliver"),
        ("Per 1 juli 2032 schaft het kabinet de heffing af.", "legislate"),
        ("In 2032 evalueert het kabinet de regeling.", "investigate"),
    ],
)
def test_the_kind_follows_the_verb(sentence: str, kind: str) -> None:
    (found,) = find_commitments(sentence, PAPER)
    assert found.kind == kind


def test_a_ministrys_own_service_promises_for_it_and_a_separate_body_does_not() -> None:
    (found,) = find_commitments("De Dienst Veerponten zal het loket in mei openen.", PAPER)
    assert found.by == "De Dienst Veerponten"
    assert find_commitments("Het Fonds Veerponten zal het loket in mei openen.", PAPER) == []
