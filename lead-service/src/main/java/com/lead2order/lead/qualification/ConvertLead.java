package com.lead2order.lead.qualification;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.money.NotNegative;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.lead.account.AccountBase;
import com.lead2order.lead.account.AccountDetails;
import com.lead2order.lead.account.AccountType;
import com.lead2order.lead.contact.ContactBook;
import com.lead2order.lead.contact.ContactDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an opportunity of a lead, in one transaction: account and contact are created or linked
 * here, and the opportunity's id is given here, so that opportunity-service opens exactly that one.
 */
@ApplicationScoped
class ConvertLead {

    /**
     * The opportunity that the lead shall become.
     *
     * @param amount the lead's estimate where nothing is said
     * @param closeDate the lead's estimated one where nothing is said
     */
    record OpportunitySeed(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Valid @NotNegative Money amount,
            @Nullable LocalDate closeDate,
            @Nullable UUID salesMethodId) {

        /** What is not said is what was estimated before; without any close date it is refused. */
        OpportunitySeed completedBy(LeadDetails lead) {
            var estimated = lead.estimatedAmount();
            var close = closeDate == null ? lead.estimatedCloseDate() : closeDate;
            if (close == null) {
                throw RequestRule.INVALID_VALUES.violatedAt("/opportunity/closeDate", "required");
            }
            return new OpportunitySeed(
                    name, amount == null ? estimated : amount, close, salesMethodId);
        }
    }

    record Command(UUID leadId, IfMatch ifMatch, OpportunitySeed opportunity) {}

    /**
     * The three ids.
     *
     * @param fieldsSet what was set on an account or contact that was there before
     */
    record Result(UUID accountId, UUID contactId, UUID opportunityId, List<String> fieldsSet) {}

    private final Leads leads;
    private final AccountBase accountBase;
    private final ContactBook contactBook;
    private final Caller caller;
    private final Clock clock;

    ConvertLead(
            Leads leads,
            AccountBase accountBase,
            ContactBook contactBook,
            Caller caller,
            Clock clock) {
        this.leads = leads;
        this.accountBase = accountBase;
        this.contactBook = contactBook;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Result handle(Command command) {
        var lead = leads.forConversion(command.leadId(), command.ifMatch());
        lead.requireConvertible();
        var seed = command.opportunity().completedBy(lead.details());
        var by = caller.personIdOrNull();
        var fieldsSet = new ArrayList<String>();
        var accountId = account(lead, by, fieldsSet);
        var contactId = contact(lead, accountId, by, fieldsSet);
        var now = clock.instant();
        var partnerId = lead.details().partnerId();
        var conversion =
                new Conversion(
                        UuidCreator.getTimeOrderedEpoch(),
                        accountId,
                        contactId,
                        seed.name(),
                        seed.amount(),
                        Objects.requireNonNull(seed.closeDate()),
                        seed.salesMethodId(),
                        lead.ownerId(),
                        partnerId == null ? List.of() : List.of(partnerId),
                        now);
        leads.save(lead, lead.convert(conversion, by, now));
        return new Result(accountId, contactId, conversion.opportunityId(), fieldsSet);
    }

    private UUID account(Lead lead, @Nullable UUID by, List<String> fieldsSet) {
        var details = lead.details();
        if (details.accountId() != null) {
            if (accountBase.win(details.accountId(), by)) {
                fieldsSet.add("account.type");
            }
            return details.accountId();
        }
        var name = details.prospectName() == null ? details.title() : details.prospectName();
        return accountBase.open(
                AccountDetails.named(name, AccountType.CUSTOMER, null, lead.ownerId()), by);
    }

    private UUID contact(Lead lead, UUID accountId, @Nullable UUID by, List<String> fieldsSet) {
        var details = lead.details();
        if (details.contactId() != null) {
            if (contactBook.place(details.contactId(), accountId, by)) {
                fieldsSet.add("contact.accounts");
            }
            return details.contactId();
        }
        var contact = details.contact();
        if (contact == null) {
            throw new IllegalStateException("A qualified lead has a contact");
        }
        return contactBook.register(
                ContactDetails.at(
                        accountId,
                        contact.firstName(),
                        contact.lastName(),
                        contact.email(),
                        contact.phone(),
                        lead.ownerId()),
                by);
    }
}
