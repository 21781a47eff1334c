"""The words of invented papers: sentence templates with slots, subjects, people, parties and ministries. All invented."""

from __future__ import annotations

# a subject: one of them, several, a verb phrase for what happens to them, a place where they are
SUBJECTS = [
    ("de draaibrug", "draaibruggen", "worden gesloten voor vrachtverkeer", "het oude kanaal"),
    ("de fietspont", "fietsponten", "uit de vaart worden genomen", "de Wantermeer"),
    ("de dorpsbibliotheek", "dorpsbibliotheken", "hun leeszaal verliezen", "de kernen langs de Gramme"),
    ("het zwembad", "zwembaden", "minder uren open zijn", "de streek rond Oldermunt"),
    ("de molen", "molens", "geen vrije windvang meer hebben", "het Zuiderbroek"),
    ("de muziekschool", "muziekscholen", "met wachtlijsten werken", "de regio Vesterland"),
    ("de streekbus", "streekbussen", "in de avond niet meer rijden", "het Hogeveld"),
    ("de vuurtoren", "vuurtorens", "onbemand zijn", "de kust bij Noorderzijl"),
    ("de schutsluis", "schutsluizen", "op afstand worden bediend", "de Lange Vaart"),
    ("het volkstuincomplex", "volkstuincomplexen", "plaatsmaken voor woningen", "de rand van Terpstede"),
    ("de huisartsenpost", "huisartsenposten", "in de nacht dicht zijn", "de dorpen boven de Ee"),
    ("het archief", "archieven", "hun studiezaal sluiten", "de gemeente Woudrecht"),
    ("de ijsbaan", "ijsbanen", "te veel energie verbruiken", "het Middelgewest"),
    ("de veerdienst", "veerdiensten", "bij mist uitvallen", "het Zilte Gat"),
    ("het gemaal", "gemalen", "bij hoog water tekortschieten", "polder De Kolk"),
    ("de speeltuin", "speeltuinen", "niet toegankelijk zijn voor kinderen met een beperking", "de wijk Heiakker"),
    ("de postbus", "brievenbussen", "uit het straatbeeld verdwijnen", "de buurtschappen rond Leemhorst"),
    ("het natuurzwemwater", "natuurzwemwateren", "door blauwalg zijn afgesloten", "de plassen van Oostervliet"),
]
TITLES = [
    "het bericht ‘{Thing} in {place} dreigt te verdwijnen’",
    "{things} die {verb}",
    "het bericht dat {things} in {place} {verb}",
    "de toekomst van {thing} in {place}",
    "het onderzoek van {org} naar {things}",
    "de kosten van {things} en de gevolgen voor {place}",
    "het artikel «{Things}: wie betaalt de rekening?»",
]
ORGS = ["de Stichting Waterkant", "het Bureau voor Streekonderzoek", "de Vereniging Kleine Kernen", "de Inspectie Vaarwegen", "het Kennispunt Lokale Voorzieningen",
        "de Bond van Brugwachters", "Onderzoeksbureau Delta & Zoon", "de Rekenkamer Vesterland", "het Platform Toegankelijk"]
PLACES = ["Oldermunt", "Terpstede", "Noorderzijl", "Woudrecht", "Leemhorst", "Oostervliet", "Hogeveld", "Sint-Wiebrecht", "Nij Beetswoude", "Kaag en Vaart"]
PAPERS = ["De Streekbode", "Dagblad Vesterland", "Het Kanaalnieuws", "Omroep Middelgewest", "De Avondpost", "Nieuwsuur van het Noorden"]
LAWS = ["artikel 12 van de Vaarwegenwet", "artikel 4, tweede lid, van de Wet lokale voorzieningen", "de Regeling kleine kernen 2029", "het Besluit bediening bruggen",
        "bijlage 2 bij de Wet streekvervoer", "artikel 7a van de Bibliotheekregeling"]
UNITS = ["20 m2", "450 m3", "3,5 km", "12 kg CO2", "60 km/u", "35 dB(A)", "8%", "2 x 400 m"]
SUMS = ["€ 2,4 miljoen", "€ 750.000", "1.250 euro", "€ 12,50 per inwoner", "3 miljoen euro", "€ 1.100.000", "40 tot 45 miljoen euro"]

ASK = [
    "Bent u bekend met het bericht dat {things} in {place} {verb}?",
    "Heeft u kennisgenomen van het rapport van {org} over {things}?",
    "Kent u het artikel in {paper} van {day} over {thing}?",
    "Klopt het dat {things} in {place} {verb}?",
    "Klopt het dat {org} hier al in {year} voor heeft gewaarschuwd?",
    "Hoeveel {things} zijn er in {year} gesloten en hoeveel zijn er daarna weer geopend?",
    "Kunt u een overzicht geven van alle {things} in Nederland, uitgesplitst naar provincie?",
    "Deelt u de mening dat het onwenselijk is dat {things} {verb}?",
    "Deelt u de opvatting van {org} dat {thing} van groot belang is voor de leefbaarheid van {place}?",
    "Wat is uw reactie op de stelling dat {things} meer kosten dan zij opleveren?",
    "Wat vindt u ervan dat inwoners van {town} nu {n} kilometer moeten omrijden?",
    "Welke maatregelen heeft u sinds {year} genomen om te voorkomen dat {things} {verb}?",
    "Op welke wijze wordt toezicht gehouden op de naleving van {law}?",
    "Bent u bereid om met de gemeente {town} in gesprek te gaan over {thing}?",
    "Bent u bereid {sum} extra beschikbaar te stellen voor {things} in {place}?",
    "Hoe verhoudt dit besluit zich tot {law}?",
    "Waarom is ervoor gekozen om {thing} niet op te nemen in de begroting voor {year}?",
    "Hoe beoordeelt u de conclusie van {org} dat het onderhoud {n} jaar achterloopt?",
    "Wanneer verwacht u de Kamer te kunnen informeren over de uitkomsten van het onderzoek naar {things}?",
    "Is het waar dat de norm van {unit} in {place} al {n} keer is overschreden?",
    "Is er overleg geweest tussen uw ministerie en {org}, en wat is daar besproken?",
    "Welke rol ziet u voor het Rijk weggelegd nu {things} in {place} {verb}?",
    "Kunt u uitsluiten dat ook {things} elders in het land hiermee te maken krijgen?",
    "In hoeverre zijn de inwoners van {town} betrokken bij de besluitvorming over {thing}?",
    "Herinnert u zich uw toezegging van {day} om {things} te ontzien?",
    "Welke gevolgen heeft de sluiting van {thing} voor scholieren, ouderen en ondernemers in {town}?",
    "Hoe staat het met de uitvoering van de afspraken die in {year} met {org} zijn gemaakt?",
    "Kunt u toelichten hoe het bedrag van {sum} tot stand is gekomen?",
    "Erkent u dat vrijwilligers op dit moment het werk doen waarvoor het Rijk verantwoordelijk is?",
    "Ziet u mogelijkheden om {things} onder te brengen bij één organisatie?",
    "Wie is volgens u verantwoordelijk voor het beheer van {things} in {place}?",
    "Hoe lang duurt het gemiddeld voordat een storing aan {thing} is verholpen?",
    "Heeft {org} u geadviseerd over de gevolgen voor de werkgelegenheid?",
    "Wat is er terechtgekomen van het plan om {things} voor {year} te verduurzamen?",
    "Acht u het aanvaardbaar dat de tarieven met {n} procent zijn gestegen?",
    "Kunt u deze vragen afzonderlijk beantwoorden?",
    "Kunt u deze vragen beantwoorden voor het commissiedebat van {day}?",
]
ASK_MORE = [
    "Zo ja, wat is uw reactie daarop?", "Zo nee, waarom niet?", "Zo ja, op welke termijn?", "Zo nee, bent u bereid dat alsnog te doen?",
    "Kunt u uw antwoord toelichten?", "Welke bedragen zijn daarmee gemoeid?", "Hoe verklaart u dit verschil?", "En hoe was dat in {year}?",
]
ASK_BEFORE = [
    "In {paper} van {day} staat dat {things} in {place} {verb}.",
    "Volgens {org} is het aantal {things} sinds {year} met {n} afgenomen.",
    "De wethouder van {town} heeft laten weten dat er {sum} nodig is.",
    "Eerder schreef u dat {law} hiervoor voldoende ruimte biedt.",
    "In het coalitieakkoord is afgesproken dat {thing} behouden blijft.",
]
ASK_FLAT = [
    "Kunt u een overzicht geven van {things} per gemeente, met voor elk de kosten in {year}.",
    "Graag een toelichting op de raming van {sum} voor {things}.",
    "Kunt u de Kamer het rapport van {org} doen toekomen.",
]
ASK_PARTS = ["hoeveel {things} er in {place} zijn", "wat het onderhoud in {year} heeft gekost", "welke afspraken met {org} zijn gemaakt", "wanneer {thing} weer opengaat",
             "wie toezicht houdt op {law}", "hoe vaak er een storing was in {town}"]
SAY = [
    "Ja.", "Nee.", "Ja, dat klopt.", "Nee, dat is niet het geval.", "Ja, ik ben bekend met dit bericht.", "Ja, ik heb hiervan kennisgenomen.",
    "Die mening deel ik niet.", "Daar ben ik het mee eens.", "Zie het antwoord op vraag {ref}.", "Dat is mij niet bekend.",
]
TELL = [
    "Het beheer van {things} is een taak van de gemeenten en de provincie.",
    "In {year} heeft {org} hierover een advies uitgebracht, dat met de gemeente {town} is besproken.",
    "Uit cijfers van {org} blijkt dat het aantal {things} sinds {year} met {n} is afgenomen.",
    "De kosten voor het onderhoud bedragen ongeveer {sum} per jaar.",
    "Op grond van {law} moet de beheerder ten minste eenmaal per {n} jaar een inspectie uitvoeren.",
    "Ik vind het belangrijk dat inwoners van {place} gebruik kunnen blijven maken van {thing}.",
    "De gemeente {town} heeft mij laten weten dat zij de situatie blijft volgen.",
    "Met {org} is afgesproken dat de resultaten voor de zomer van {year} beschikbaar komen.",
    "Daarbij gaat het zowel om de veiligheid als om de bereikbaarheid van {place}.",
    "Het is niet aan het Rijk om te treden in de afwegingen die een gemeenteraad maakt.",
    "In de begroting voor {year} is hiervoor {sum} gereserveerd.",
    "Ik herken het beeld dat {things} {verb} niet in deze algemene zin.",
    "Wel zie ik dat de druk op vrijwilligers de afgelopen jaren is toegenomen.",
    "De Kamer is hierover op {day} per brief geïnformeerd.",
    "Ik ben bereid om hierover met de betrokken partijen in gesprek te gaan.",
    "Voor {thing} geldt dat de vergunning tot en met {year} doorloopt.",
    "Een landelijke registratie van {things} wordt niet bijgehouden.",
    "Dit betekent niet dat er niets gebeurt, want de provincie heeft een eigen programma.",
    "In {place} is gekozen voor een andere aanpak, waarbij de omwonenden zelf het onderhoud doen.",
    "De norm van {unit} wordt daarbij niet overschreden.",
    "Volgens {org} ligt de oorzaak in het uitgestelde onderhoud van vóór {year}.",
    "Over de uitkomsten van dit overleg wordt de Kamer in het voorjaar van {year} geïnformeerd.",
    "Het onderzoek richt zich op de vraag of {things} ook op een andere manier kunnen worden bekostigd.",
    "De tarieven worden jaarlijks vastgesteld en zijn in {year} met {n} procent verhoogd.",
    "Een dergelijke maatregel vraagt een zorgvuldige voorbereiding, waarbij alle belangen worden gewogen.",
    "De gemiddelde hersteltijd bedroeg in {year} {n} dagen.",
    "Daarmee is naar mijn oordeel voldaan aan {law}.",
    "Ik zie op dit moment geen aanleiding om van dit beleid af te wijken.",
    "De toegankelijkheid van {things} is geregeld in {law}.",
    "Bij de besluitvorming zijn de dorpsraad en de ondernemersvereniging van {town} betrokken.",
    "Het besluit is genomen nadat uit een inspectie was gebleken dat {thing} niet langer veilig was.",
    "Omdat de aannemer failliet ging, is de oplevering verschoven naar {year}.",
    "Voor scholieren rijdt er sinds {day} een extra bus.",
    "De provincie draagt {sum} bij en de gemeente neemt het overige deel voor haar rekening.",
    "Hierover zijn geen nadere gegevens beschikbaar.",
    "Vanzelfsprekend blijft ik hierover in contact met de betrokken bestuurders.".replace("blijft ik", "blijf ik"),
    "De ervaringen in {town} laten zien dat samenwerking loont.",
    "Het rapport noemt {n} aanbevelingen, waarvan de meeste al zijn opgevolgd.",
    "In de tussenliggende periode kunnen bewoners gebruikmaken van een tijdelijke voorziening.",
    "De kosten daarvan worden geraamd op {sum}.",
    "Aan dit overleg nemen ook de waterschappen en {org} deel.",
    "De cijfers over {year} zijn nog niet definitief vastgesteld.",
    "Uitgangspunt is dat niemand langer dan een half uur hoeft te reizen.",
    "Dat neemt niet weg dat de situatie voor de inwoners vervelend is.",
    "Voor een nadere onderbouwing verwijs ik naar het rapport dat in {year} is verschenen.",
    "Een sluiting is pas aan de orde wanneer andere oplossingen zijn uitgeput.",
    "De inspectie heeft in {year} {n} overtredingen vastgesteld.",
    "Dit aantal is lager dan in het jaar daarvoor.",
    "De ambtsvoorganger van de huidige minister heeft dit in {year} toegezegd.",
    "Tegen het besluit is door {n} bewoners bezwaar gemaakt.",
    "Onder {things} worden hier alleen voorzieningen verstaan die het hele jaar open zijn.",
    "De financiële gevolgen worden betrokken bij de besluitvorming in het voorjaar.",
]
TELL_TRAPS = [  # words that look like something else
    "De centrale overweging was steeds: wie heeft er baat bij?",
    "In het debat werd gevraagd: «Waarom wordt {thing} niet gewoon hersteld?»",
    "Vraag en aanbod lopen in {place} al jaren uiteen.",
    "Het antwoord op die vraag verschilt per gemeente.",
    "Een eerdere vraag van het lid De Roo had dezelfde strekking: «Hoeveel {things} zijn er nog?»",
    "Per woning is {unit} nodig, en dat geldt ook voor {town}.",
    "De subsidie liep van {year} tot 2037.",
    "Het gaat om een oppervlakte van 20 m2 en een inhoud van 45 m3.",
    "De uitstoot van CO2 daalde daardoor met 12 procent.",
]
POINTS = ["de bereikbaarheid van {place}", "het onderhoud van {things}", "de veiligheid in {town}", "de kosten voor omwonenden", "het toezicht op grond van {law}",
          "de inzet van vrijwilligers", "de planning voor {year}", "een onderzoek door {org}", "de toegankelijkheid voor ouderen", "het beheer in de winter"]
POINT_LEADS = ["Daarbij gaat het om de volgende onderdelen:", "In {year} zijn de volgende stappen gezet:", "{Org} noemt de volgende aandachtspunten:", "Ik onderscheid de volgende gevallen:"]
TABLE_LEADS = ["De cijfers staan in onderstaande tabel.", "In de tabel hieronder is dit per jaar weergegeven."]
NOTES = [
    "{paper}, {day}, «{Things} in {place} {verb}», https://www.streekbode.example/artikel/{num}",
    "{Org}, «Naar een toekomst voor {things}», {year}, blz. {n}",
    "Kamerstuk 3{n2} {n3}, nr. {n}",
    "{paper}, {day}, «{Thing} gaat dicht»",
    "Aanhangsel van de Handelingen, vergaderjaar 2031–2032, nr. {num4}",
    "Zie {law}.",
    "https://www.kleinekernen.example/publicaties/{year}/rapport-{num}.pdf",
    "Brief van {day} aan de gemeente {town}, kenmerk {num}/VW",
]
LONG_NOTE = " In dat rapport wordt ook ingegaan op de situatie in {town}, waar het aantal {things} sinds {year} gelijk is gebleven. De onderzoekers wijzen erop dat de gegevens over eerdere jaren ontbreken."
GROUPS = ["Bereikbaarheid en onderhoud", "Financiële gevolgen", "Toezicht en handhaving", "Overige onderwerpen", "Samenwerking met gemeenten", "Planning"]
TOELICHTING = [
    "Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid {member} ({party}), ingezonden {day} (vraagnummer 2032Z{num5}).",
    "Deze vragen zijn gesteld naar aanleiding van een werkbezoek aan {place} in {year}. De indieners hechten aan een antwoord voor het debat.",
]
NOTICE = [
    "De vragen van {askers} over {title} ({case}) kunnen tot mijn spijt niet binnen de gebruikelijke termijn worden beantwoord. {why} {term}",
    "Hierbij deel ik u mede, mede namens mijn ambtgenoot, dat de vragen van {askers} over {title} (ingezonden {day}) niet binnen de gestelde termijn van drie weken kunnen worden beantwoord. {why} {term}",
]
NOTICE_WHY = ["De reden van het uitstel is dat de afstemming ten behoeve van de beantwoording meer tijd vergt.", "Voor een zorgvuldige beantwoording is nader overleg met {org} nodig.",
              "Reden hiervoor is dat nog niet alle benodigde informatie is ontvangen."]
NOTICE_TERM = "Ik streef ernaar de vragen vóór {until} te beantwoorden."
NOTICE_NO_TERM = ["Ik zal uw Kamer zo spoedig mogelijk de antwoorden op de vragen doen toekomen.", "De vragen worden zo spoedig mogelijk beantwoord."]
WITHDRAWN = ["Bij brief van {day} heeft {askers} meegedeeld dat deze vragen worden ingetrokken.", "Deze vragen zijn op verzoek van {askers} ingetrokken."]

MEMBERS = ["Ter Braak", "De Roo", "Van den Oever", "Hoogeboom", "Siersma", "Van ’t Hek", "Lindqvist", "Oudeman-Brandt", "El Hamdaoui", "Kråmer", "Özdal", "De Wit-Rozema",
           "Böhmer", "Van der Zwan", "Tjepkema", "Peña Ruiz", "Groenewoud", "Inge van Dael", "Olger de Haas", "Von Estorff", "D’Hollosy", "Nieuwkamp"]
PARTIES = ["Kompas", "VDL", "Streekbelang", "Groen Verbond", "SDN", "Nieuwe Koers", "PvdW", "Vrij Land"]
MINISTERS = ["Hoefnagel", "Van Rietschoten", "Bruins Nauta", "Gräper-van Loon", "De Vries Robbé", "Wielinga", "Çelebi", "Van de Klundert", "Mulder"]
OFFICES = ["Infrastructuur en Waterstaat", "Onderwijs, Cultuur en Wetenschap", "Binnenlandse Zaken en Koninkrijksrelaties", "Volksgezondheid, Welzijn en Sport", "Financiën",
           "Landbouw, Visserij, Voedselzekerheid en Natuur", "Economische Zaken"]
MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
COMMITTEES = ["Infrastructuur en Waterstaat", "Binnenlandse Zaken", "Financiën", "Onderwijs, Cultuur en Wetenschap"]
