create table sales_method (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    standard boolean not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    code text not null unique generated always as (details ->> 'code') stored,
    name text not null generated always as (details ->> 'name') stored
);
create index sales_method_by_name on sales_method (name, id);
create index sales_method_by_updated_at on sales_method (updated_at, id);
create unique index sales_method_standard on sales_method (standard) where standard;

insert into sales_method (id, version, standard, created_at, updated_at, details) values (
    '01900000-0000-7000-8000-000000000301', 0, true, '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z', $json$
{
  "code": "STANDARD",
  "name": "Standard sales method",
  "description": "Five stages from the first conversation to mutual agreement. Each stage ends with something the customer does, not with something we do.",
  "stages": [
    {
      "code": "QUALIFY", "name": "Qualify", "phase": "Understand", "probabilityPercent": 10,
      "forecastCategory": "PIPELINE", "maxDays": 14, "gate": [],
      "coach": {
        "text": "Find out whether there is a problem worth solving, and whether you can reach the people who feel it. A quick no is a good result here; a slow maybe is not.",
        "steps": [
          {"code": "confirm-pain", "text": "Let the customer describe the problem in their own words, and what it costs them if nothing changes."},
          {"code": "who-decides", "text": "Ask who else is affected, who decides, and how the last comparable decision was taken."},
          {"code": "when-evaluation-began", "text": "Find out whether an evaluation is already running and how far it is. Late entry is the most common reason for losing."}
        ],
        "documents": [{"title": "Questions for a first conversation", "url": "https://docs.lead2order.example/coach/first-conversation"}]
      }
    },
    {
      "code": "DISCOVER", "name": "Discover needs", "phase": "Understand", "probabilityPercent": 25,
      "forecastCategory": "PIPELINE", "maxDays": 21, "gate": ["primaryContactId"],
      "coach": {
        "text": "Work out with the customer what a good solution would have to achieve. Customers who cannot say what they want buy from whoever helps them to say it.",
        "steps": [
          {"code": "write-down-need", "text": "Write down the need and the success criteria, and have your contact correct them."},
          {"code": "meet-power", "text": "Meet the person who owns the budget, or agree when and with whose help you will."},
          {"code": "size-of-problem", "text": "Put an amount to the problem together, so that the price has something to be compared with."}
        ],
        "documents": [{"title": "Template for success criteria", "url": "https://docs.lead2order.example/coach/success-criteria"}]
      }
    },
    {
      "code": "SHAPE", "name": "Shape the solution", "phase": "Convince", "probabilityPercent": 40,
      "forecastCategory": "BEST_CASE", "maxDays": 21, "gate": ["customerNeed"],
      "coach": {
        "text": "Show how the need is met, in the customer's terms, before you talk about products. Learn what they compare you with.",
        "steps": [
          {"code": "outline", "text": "Sketch the solution on one page and let the customer mark what matters and what does not."},
          {"code": "alternatives", "text": "Ask which alternatives are considered, doing nothing included, and what speaks for each."},
          {"code": "proof", "text": "Offer proof that fits the success criteria: a reference, a demonstration, a trial."}
        ],
        "documents": [{"title": "One-page outline", "url": "https://docs.lead2order.example/coach/outline"}]
      }
    },
    {
      "code": "PROPOSE", "name": "Propose", "phase": "Convince", "probabilityPercent": 60,
      "forecastCategory": "MOST_LIKELY", "maxDays": 14, "gate": ["amount", "nextStep"],
      "coach": {
        "text": "Present the proposal in person; never just send it. It holds no surprise for anyone who was at the table before.",
        "steps": [
          {"code": "walk-through", "text": "Walk the deciders through the proposal and listen for what is not said."},
          {"code": "price-last", "text": "Tie the price to the size of the problem. If it must move, move the scope with it."},
          {"code": "agree-way", "text": "Agree the steps and dates that remain until the decision, on both sides."}
        ],
        "documents": [{"title": "Check list for proposals", "url": "https://docs.lead2order.example/coach/proposal"}]
      }
    },
    {
      "code": "AGREE", "name": "Reach agreement", "phase": "Agree", "probabilityPercent": 85,
      "forecastCategory": "COMMIT", "maxDays": 14, "gate": ["nextStepDate"],
      "coach": {
        "text": "Settle what is open until both sides agree. The deal is won when the customer says so and you know the date on which they did.",
        "steps": [
          {"code": "open-points", "text": "Keep one list of open points with the customer, with a name and a date on each."},
          {"code": "paper-process", "text": "Learn who signs, in which order, and who is away when."},
          {"code": "mutual-agreement", "text": "Note the date of the mutual agreement; winning asks for it."}
        ],
        "documents": [{"title": "Open points until signature", "url": "https://docs.lead2order.example/coach/open-points"}]
      }
    }
  ]
}
$json$);
