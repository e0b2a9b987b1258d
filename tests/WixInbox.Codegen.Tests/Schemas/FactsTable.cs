namespace WixInbox.Codegen.Tests.Schemas;

/// <summary>
/// What the API's documentation says of every field, transcribed by hand: type, limits and marks. The schema files are held
/// against it, so that no row of theirs can be lost or changed unseen.
/// </summary>
internal static class FactsTable
{
    public const string Fields = """
        SendMessageRequest.conversationId          | uuid                    | required
        SendMessageRequest.message                 | Message                 | required, demands content
        SendMessageRequest.sendNotifications       | boolean                 | default false
        SendMessageRequest.silent                  | boolean                 | default false, deprecated for message.silent until 2026-06-01
        SendMessageRequest.sendAs                  | OverrideSenderOptions   | default CALLER
        SendMessageResponse.message                | Message                 | required

        ListMessagesRequest.conversationId         | uuid                    | required
        ListMessagesRequest.visibility             | MessageVisibility       | required
        ListMessagesRequest.paging                 | CursorPaging            |
        ListMessagesRequest.sorting                | Sorting                 |
        ListMessagesResponse.messages              | Message[]               |
        ListMessagesResponse.pagingMetadata        | PagingMetadataV2        |
        CursorPaging.limit                         | integer                 | 0 to 100, default 30
        CursorPaging.cursor                        | string                  | length to 16000
        Sorting.fieldName                          | string                  | length to 512
        Sorting.order                              | SortOrder               |
        PagingMetadataV2.count                     | integer                 |
        PagingMetadataV2.offset                    | integer                 |
        PagingMetadataV2.total                     | integer                 |
        PagingMetadataV2.tooManyToCount            | boolean                 |
        PagingMetadataV2.cursors                   | Cursors                 |
        Cursors.next                               | string                  | length to 16000
        Cursors.prev                               | string                  | length to 16000

        GetConversationRequest.conversationId            | uuid              | required
        GetConversationResponse.conversation             | Conversation      | required
        GetOrCreateConversationRequest.participantId     | ParticipantId     | required
        GetOrCreateConversationResponse.conversation     | Conversation      | required
        GetOrCreateConversationResponse.newConversation  | boolean           |
        ParticipantId.contactId                    | uuid                    | one of id
        ParticipantId.anonymousVisitorId           | uuid                    | one of id
        ParticipantId.memberId                     | uuid                    | one of id
        Conversation.id                            | uuid                    | required, read-only
        Conversation.participant                   | ConversationParticipant | read-only
        Conversation.channels                      | ChannelType[]           | read-only, deprecated until 2026-06-30
        Conversation.businessDisplayData           | ConversationDisplayData |
        Conversation.participantDisplayData        | ConversationDisplayData |
        ConversationDisplayData.name               | string                  | read-only
        ConversationDisplayData.imageUrl           | uri                     | read-only
        ConversationParticipant.anonymousVisitorId | uuid                    | one of id or none
        ConversationParticipant.memberId           | uuid                    | one of id or none
        ConversationParticipant.contactId          | uuid                    | read-only

        MessageSentToBusiness.conversationId       | uuid                    | required
        MessageSentToBusiness.message              | Message                 | required
        MessageSentToBusiness.interactionInfo      | InteractionInfo         |
        InteractionInfo.appId                      | uuid                    |
        InteractionInfo.interactionId              | string                  |
        MessageSentToParticipant.conversationId    | uuid                    | required
        MessageSentToParticipant.message           | Message                 | required
        ButtonInteracted.conversationId            | uuid                    | required
        ButtonInteracted.appId                     | uuid                    |
        ButtonInteracted.interactionId             | string                  |
        ButtonInteracted.interactedBy              | MessageSender           |
        ConversationsMerged.oldConversationIds     | string[]                |
        ConversationsMerged.targetConversationId   | uuid                    | required

        Message.id                                 | string                  | length to 20, read-only
        Message.content                            | MessageContent          |
        Message.sender                             | MessageSender           | read-only
        Message.badges                             | Badge[]                 | items to 1
        Message.targetChannels                     | ChannelType[]           | deprecated for targetChannelIds until 2026-06-30
        Message.sourceChannel                      | ChannelType             | deprecated for sourceChannelId until 2026-06-30
        Message.appId                              | uuid                    | read-only
        Message.visibility                         | MessageVisibility       | required by prose
        Message.sequence                           | int64 text              | read-only
        Message.direction                          | MessageDirection        | required by prose
        Message.createdDate                        | date-time               |
        Message.targetChannelIds                   | string[]                | items to 100, each length to 100
        Message.sourceChannelId                    | string                  | length to 100
        Message.silent                             | boolean                 | default false

        MessageContent.basic                       | BasicMessagePayload     | one of payload or none
        MessageContent.template                    | TemplateMessagePayload  | one of payload or none
        MessageContent.minimal                     | MinimalMessagePayload   | one of payload or none
        MessageContent.form                        | FormMessagePayload      | one of payload or none
        MessageContent.system                      | SystemMessagePayload    | one of payload or none, read-only
        MessageContent.previewText                 | string                  | length to 256
        MessageContent.title                       | string                  |
        BasicMessagePayload.items                  | BasicMessageData[]      | items 1 to any
        BasicMessageData.text                      | string                  | one of data or none, length 1 to 16384
        BasicMessageData.image                     | ImageMessage            | one of data or none
        BasicMessageData.file                      | FileMessage             | one of data or none
        ImageMessage.id                            | string                  | length to 2000
        ImageMessage.url                           | string                  | length to 2000
        ImageMessage.filename                      | string                  | length to 255
        ImageMessage.width                         | integer                 |
        ImageMessage.height                        | integer                 |
        ImageMessage.urlExpiration                 | date-time               | read-only
        FileMessage.id                             | string                  | length to 2000
        FileMessage.url                            | string                  | length to 2000
        FileMessage.filename                       | string                  | length to 255
        FileMessage.mimeType                       | string                  | length to 100
        FileMessage.urlExpiration                  | date-time               | read-only
        TemplateMessagePayload.title               | string                  |
        TemplateMessagePayload.buttons             | Button[]                | items to 10
        TemplateMessagePayload.orientation         | Orientation             | default PORTRAIT
        TemplateMessagePayload.textLines           | string[]                | items to 10, each length to 512
        TemplateMessagePayload.imageUrl            | uri                     | length to 2000
        Button.label                               | string                  | length 1 to 16384
        Button.launchUrl                           | uri                     | length to 16384
        Button.postbackProperties                  | PostbackProperties      |
        PostbackProperties.appId                   | uuid                    | read-only
        PostbackProperties.interactionId           | string                  | length 1 to 256
        MinimalMessagePayload.text                 | string                  | length 1 to 16384
        MinimalMessagePayload.iconUrl              | uri                     | length to 2000
        MinimalMessagePayload.url                  | uri                     | length to 2000
        FormMessagePayload.title                   | string                  | length 1 to 256
        FormMessagePayload.description             | string                  | length 1 to 16384
        FormMessagePayload.fields                  | FormField[]             | items 1 to 15
        FormMessagePayload.media                   | MediaItem[]             | items 0 to 15
        FormField.name                             | string                  | length to 8192
        FormField.value                            | string                  | length to 8192
        MediaItem.image                            | ImageMessage            | one of media or none
        MediaItem.file                             | FileMessage             | one of media or none
        SystemMessagePayload.text                  | string                  | length to 16384
        SystemMessagePayload.buttons               | Button[]                | items to 10
        SystemMessagePayload.imageUrl              | uri                     | length to 2000
        Badge.text                                 | string                  |
        Badge.iconUrl                              | uri                     |
        Badge.badgeVisibility                      | BadgeVisibility         |
        MessageSender.anonymousVisitorId           | uuid                    | one of id or none
        MessageSender.memberId                     | uuid                    | one of id or none
        MessageSender.wixUserId                    | uuid                    | one of id or none
        MessageSender.appId                        | uuid                    | one of id or none
        MessageSender.contactId                    | uuid                    | read-only

        QueryContactsRequest.search                | string                  | length to 100
        QueryContactsRequest.query                 | ContactQuery            |
        QueryContactsResponse.contacts             | Contact[]               |
        QueryContactsResponse.pagingMetadata       | ContactPagingMetadata   |
        ContactQuery.filter                        | ContactFilter           |
        ContactQuery.sort                          | ContactSorting[]        | items to 1
        ContactQuery.paging                        | ContactPaging           |
        ContactQuery.fields                        | string[]                | items to 100, each length to 100
        ContactQuery.fieldsets                     | ContactFieldSet[]       | items to 10
        ContactSorting.fieldName                   | string                  | length to 100
        ContactSorting.order                       | ContactSortOrder        | default ASC
        ContactPaging.limit                        | integer                 | to 1000, default 50
        ContactPaging.offset                       | integer                 | default 0
        ContactPagingMetadata.count                | integer                 |
        ContactPagingMetadata.offset               | integer                 |
        ContactPagingMetadata.total                | integer                 |
        ContactPagingMetadata.tooManyToCount       | boolean                 |
        Contact.id                                 | uuid                    | required, read-only
        Contact.revision                           | integer                 | read-only
        Contact.createdDate                        | date-time               | read-only
        Contact.updatedDate                        | date-time               | read-only
        Contact.primaryInfo                        | PrimaryContactInfo      | read-only
        Contact.info                               | ContactInfo             |
        PrimaryContactInfo.email                   | string                  | read-only
        PrimaryContactInfo.phone                   | string                  | read-only
        ContactInfo.name                           | ContactName             |
        ContactInfo.emails                         | ContactEmails           |
        ContactName.first                          | string                  | length to 1000
        ContactName.last                           | string                  | length to 1000
        ContactEmails.items                        | ContactEmail[]          | items to 50
        ContactEmail.id                            | uuid                    | read-only
        ContactEmail.tag                           | EmailTag                |
        ContactEmail.email                         | string                  | length 1 to 320
        ContactEmail.primary                       | boolean                 |
        Contact.source                             | ContactSource           | read-only
        Contact.lastActivity                       | ContactActivity         | read-only
        Contact.primaryEmail                       | PrimaryEmail            | read-only
        Contact.primaryPhone                       | PrimaryPhone            | read-only
        ContactSource.sourceType                   | ContactSourceType       | read-only
        ContactSource.appId                        | uuid                    | read-only
        ContactActivity.activityDate               | date-time               |
        ContactActivity.activityType               | ContactActivityType     |
        PrimaryEmail.email                         | string                  | read-only
        PrimaryEmail.subscriptionStatus            | SubscriptionStatus      | read-only
        PrimaryEmail.deliverabilityStatus          | EmailDeliverabilityStatus | read-only
        PrimaryPhone.countryCode                   | string                  |
        PrimaryPhone.e164Phone                     | string                  | read-only
        PrimaryPhone.formattedPhone                | string                  | read-only
        PrimaryPhone.subscriptionStatus            | SubscriptionStatus      | read-only
        PrimaryPhone.phone                         | string                  | read-only
        ContactInfo.phones                         | ContactPhones           |
        ContactInfo.addresses                      | ContactAddresses        |
        ContactInfo.company                        | string                  | length to 1000
        ContactInfo.jobTitle                       | string                  | length to 1000
        ContactInfo.birthdate                      | date                    |
        ContactInfo.locale                         | string                  |
        ContactInfo.labelKeys                      | ContactLabels           |
        ContactInfo.extendedFields                 | ContactExtendedFields   |
        ContactInfo.picture                        | ContactPicture          |
        ContactPhones.items                        | ContactPhone[]          | items to 50
        ContactPhone.id                            | uuid                    | read-only
        ContactPhone.tag                           | PhoneTag                |
        ContactPhone.countryCode                   | string                  |
        ContactPhone.phone                         | string                  | length 1 to 50
        ContactPhone.e164Phone                     | string                  | read-only
        ContactPhone.primary                       | boolean                 |
        ContactAddresses.items                     | ContactAddress[]        | items to 50
        ContactAddress.id                          | uuid                    | read-only
        ContactAddress.tag                         | AddressTag              |
        ContactAddress.address                     | PostalAddress           |
        PostalAddress.streetAddress                | StreetAddress           | one of street or none
        PostalAddress.addressLine                  | string                  | one of street or none, length to 1000
        PostalAddress.country                      | string                  |
        PostalAddress.subdivision                  | string                  | length to 100
        PostalAddress.city                         | string                  | length to 1000
        PostalAddress.postalCode                   | string                  | length to 100
        PostalAddress.addressLine2                 | string                  | length to 1000
        StreetAddress.number                       | string                  | length to 100
        StreetAddress.name                         | string                  | length to 1000
        ContactLabels.items                        | string[]                | items to 2000
        ContactExtendedFields.items                | object                  |
        ContactPicture.image                       | ContactImage            |
        ContactImage.id                            | string                  |
        ContactImage.url                           | string                  |
        ContactImage.height                        | integer                 |
        ContactImage.width                         | integer                 |
        ContactImage.altText                       | string                  |
        ContactImage.urlExpirationDate             | date-time               | read-only
        """;

    /// <summary>By what contacts can be filtered: the vendor's typings, and its article on supported filters for info.emails.email.</summary>
    public const string Filters = """
        id                        | uuid      | $eq, $ne, $in, $exists
        createdDate               | date-time | $eq, $ne, $gt, $gte, $lt, $lte
        updatedDate               | date-time | $eq, $ne, $gt, $gte, $lt, $lte
        lastActivity.activityDate | date-time | $eq, $ne, $gt, $gte, $lt, $lte
        primaryInfo.email         | string    | $eq, $ne, $in, $exists, $startsWith
        primaryInfo.phone         | string    | $eq, $ne, $in, $exists, $startsWith
        info.emails.email         | string    | $eq, $ne, $in, $exists, $startsWith
        info.name.first           | string    | $eq, $ne, $in, $exists, $startsWith
        info.name.last            | string    | $eq, $ne, $in, $exists, $startsWith
        info.company              | string    | $eq, $ne, $in, $exists, $startsWith
        info.jobTitle             | string    | $eq, $ne, $in, $exists, $startsWith
        info.birthdate            | date      | $eq, $ne, $gt, $gte, $lt, $lte
        info.locale               | string    | $eq, $ne, $in, $exists
        """;

    public const string Enums = """
        MessageVisibility     | UNKNOWN_VISIBILITY, BUSINESS_AND_PARTICIPANT, BUSINESS
        MessageDirection      | UNKNOWN_DIRECTION, BUSINESS_TO_PARTICIPANT, PARTICIPANT_TO_BUSINESS
        ChannelType           | UNKNOWN_CHANNEL_TYPE, CHAT, EMAIL, SMS, FACEBOOK, INSTAGRAM, WHATSAPP
        BadgeVisibility       | UNKNOWN_BADGE_VISIBILITY, BUSINESS_AND_PARTICIPANT, BUSINESS
        Orientation           | UNKNOWN_ORIENTATION, PORTRAIT, LANDSCAPE
        OverrideSenderOptions | CALLER, PARTICIPANT, BUSINESS_USER
        SortOrder             | ASC, DESC
        ContactSortOrder      | ASC, DESC
        ContactFieldSet       | BASIC, COMMUNICATION_DETAILS, EXTENDED, FULL
        ContactSourceType     | OTHER, ADMIN, WIX_APP, IMPORT, THIRD_PARTY, WIX_BOOKINGS, WIX_CHAT, WIX_EMAIL_MARKETING, WIX_EVENTS, WIX_FORMS, WIX_GROUPS, WIX_HOTELS, WIX_MARKET_PLACE, WIX_MUSIC, WIX_RESTAURANTS, WIX_SITE_MEMBERS, WIX_STORES, WIX_CODE, HOPP
        ContactActivityType   | GENERAL, CONTACT_CREATED, MEMBER_LOGIN, MEMBER_REGISTER, MEMBER_STATUS_CHANGED, FORM_SUBMITTED, INBOX_FORM_SUBMITTED, INBOX_PAYMENT_REQUEST_PAID, INBOX_MESSAGE_TO_CUSTOMER, INBOX_MESSAGE_FROM_CUSTOMER, NEWSLETTER_SUBSCRIPTION_FORM_SUBMITTED, NEWSLETTER_SUBSCRIPTION_UNSUBSCRIBE, ECOM_PURCHASE, ECOM_CART_ABANDON, ECOM_CHECKOUT_BUYER, BOOKINGS_APPOINTMENT, HOTELS_RESERVATION, HOTELS_PURCHASE, HOTELS_CONFIRMATION, HOTELS_CANCEL, VIDEO_PURCHASE, VIDEO_RENT, CASHIER_BUTTON_PURCHASE, ARENA_NEW_LEAD, EVENTS_RSVP, INVOICE_PAY, INVOICE_OVERDUE, PRICE_QUOTE_ACCEPT, PRICE_QUOTE_EXPIRE, RESTAURANTS_ORDER, RESTAURANTS_RESERVATION, SHOUTOUT_OPEN, SHOUTOUT_CLICK, CONTACT_MERGED, NEWSLETTER_SUBSCRIPTION_SUBSCRIBE, NEWSLETTER_SUBSCRIPTION_PENDING, NEWSLETTER_SUBSCRIPTION_NOT_SET, PHONE_SUBSCRIPTION_SUBSCRIBE, PHONE_SUBSCRIPTION_PENDING, PHONE_SUBSCRIPTION_NOT_SET, PHONE_SUBSCRIPTION_UNSUBSCRIBE
        SubscriptionStatus    | NO_SUBSCRIPTION_STATUS, NOT_SET, PENDING, SUBSCRIBED, UNSUBSCRIBED
        EmailDeliverabilityStatus | NOT_SET, VALID, BOUNCED, SPAM_COMPLAINT, INACTIVE
        PhoneTag              | UNTAGGED, MAIN, HOME, MOBILE, WORK, FAX
        AddressTag            | UNTAGGED, HOME, WORK, BILLING, SHIPPING
        EmailTag              | UNTAGGED, MAIN, HOME, WORK
        """;

    public const string Methods = """
        SendMessage             | Messages      | POST /inbox/v2/messages      | body  | unsafe     | INBOX.SEND_MESSAGES        | SCOPE.DC-INBOX.MANAGE-MSGS | INVALID_MEDIA_URL 400, IDENTITY_DOES_NOT_MATCH 403, INBOX_INSTANCE_NOT_FOUND 404 |
        ListMessages            | Messages      | GET /inbox/v2/messages       | query | read       | INBOX.READ_MESSAGES        | SCOPE.DC-INBOX.READ-MSGS   | NO_INBOX_INSTANCE 401, NOT_JOINED_CHATROOM 401, CONVERSATION_NOT_FOUND 404, INBOX_INSTANCE_NOT_FOUND 404 | messages, pagingMetadata.cursors.next, paging.cursor
        GetConversation         | Conversations | GET /inbox/v2/conversations/{conversationId} | path | read | INBOX.READ_CONVERSATIONS | | NOT_OWNED_BY_BUSINESS 403, CONVERSATION_NOT_FOUND 404 |
        GetOrCreateConversation | Conversations | POST /inbox/v2/conversations | body  | idempotent | INBOX.CREATE_CONVERSATIONS | SCOPE.DC-INBOX.MANAGE-MSGS | |
        QueryContacts           | Contacts      | POST /contacts/v4/contacts/query | body | read   | CONTACTS.VIEW              |                            | UNSUPPORTED_SORT_FIELD 400, ILLEGAL_LIMIT 400, MALFORMED_FILTER 400, UNSUPPORTED_FILTER 400, UNSUPPORTED_FILTER_FIELD_UNKNOWN 400, UNSUPPORTED_FILTER_OPERATOR 400, UNSUPPORTED_FILTER_VALUE 400, UNSUPPORTED_FILTER_VALUE_TYPE 400 |
        """;

    public const string Events = """
        MessageSentToBusiness    | InboxEvent | message_sent_to_business    | action | wix.crm.inbox.v2.message_message_sent_to_business, wix.crm.inbox.v2.message_message-sent-to-business       | INBOX.READ_MESSAGES      | SCOPE.DC-INBOX.MANAGE-MSGS, SCOPE.DC-INBOX.READ-MSGS
        MessageSentToParticipant | InboxEvent | message_sent_to_participant | action | wix.crm.inbox.v2.message_message_sent_to_participant, wix.crm.inbox.v2.message_message-sent-to-participant | INBOX.READ_MESSAGES      | SCOPE.DC-INBOX.MANAGE-MSGS, SCOPE.DC-INBOX.READ-MSGS
        ButtonInteracted         | InboxEvent | button_interacted           | action | wix.crm.inbox.v2.message_button_interacted, wix.crm.inbox.v2.message_button-interacted                     | INBOX.READ_MESSAGES      | SCOPE.DC-INBOX.MANAGE-MSGS, SCOPE.DC-INBOX.READ-MSGS
        ConversationsMerged      | InboxEvent | conversations_merged        | action | wix.crm.inbox.v2.conversation_conversations_merged, wix.crm.inbox.v2.conversation_conversations-merged     | INBOX.READ_CONVERSATIONS | SCOPE.DC-INBOX.MANAGE-MSGS, SCOPE.DC-INBOX.READ-MSGS
        """;
}
