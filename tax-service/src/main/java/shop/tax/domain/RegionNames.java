package shop.tax.domain;

import static java.util.Map.entry;

import java.util.Map;

/** States and provinces that people write out; others are known by their codes only. */
final class RegionNames {

    private static final Map<String, String> CODES =
            Map.ofEntries(
                    entry("US:ALABAMA", "AL"),
                    entry("US:ALASKA", "AK"),
                    entry("US:ARIZONA", "AZ"),
                    entry("US:ARKANSAS", "AR"),
                    entry("US:CALIFORNIA", "CA"),
                    entry("US:COLORADO", "CO"),
                    entry("US:CONNECTICUT", "CT"),
                    entry("US:DELAWARE", "DE"),
                    entry("US:DISTRICT OF COLUMBIA", "DC"),
                    entry("US:FLORIDA", "FL"),
                    entry("US:GEORGIA", "GA"),
                    entry("US:HAWAII", "HI"),
                    entry("US:IDAHO", "ID"),
                    entry("US:ILLINOIS", "IL"),
                    entry("US:INDIANA", "IN"),
                    entry("US:IOWA", "IA"),
                    entry("US:KANSAS", "KS"),
                    entry("US:KENTUCKY", "KY"),
                    entry("US:LOUISIANA", "LA"),
                    entry("US:MAINE", "ME"),
                    entry("US:MARYLAND", "MD"),
                    entry("US:MASSACHUSETTS", "MA"),
                    entry("US:MICHIGAN", "MI"),
                    entry("US:MINNESOTA", "MN"),
                    entry("US:MISSISSIPPI", "MS"),
                    entry("US:MISSOURI", "MO"),
                    entry("US:MONTANA", "MT"),
                    entry("US:NEBRASKA", "NE"),
                    entry("US:NEVADA", "NV"),
                    entry("US:NEW HAMPSHIRE", "NH"),
                    entry("US:NEW JERSEY", "NJ"),
                    entry("US:NEW MEXICO", "NM"),
                    entry("US:NEW YORK", "NY"),
                    entry("US:NORTH CAROLINA", "NC"),
                    entry("US:NORTH DAKOTA", "ND"),
                    entry("US:OHIO", "OH"),
                    entry("US:OKLAHOMA", "OK"),
                    entry("US:OREGON", "OR"),
                    entry("US:PENNSYLVANIA", "PA"),
                    entry("US:RHODE ISLAND", "RI"),
                    entry("US:SOUTH CAROLINA", "SC"),
                    entry("US:SOUTH DAKOTA", "SD"),
                    entry("US:TENNESSEE", "TN"),
                    entry("US:TEXAS", "TX"),
                    entry("US:UTAH", "UT"),
                    entry("US:VERMONT", "VT"),
                    entry("US:VIRGINIA", "VA"),
                    entry("US:WASHINGTON", "WA"),
                    entry("US:WEST VIRGINIA", "WV"),
                    entry("US:WISCONSIN", "WI"),
                    entry("US:WYOMING", "WY"),
                    entry("CA:ALBERTA", "AB"),
                    entry("CA:BRITISH COLUMBIA", "BC"),
                    entry("CA:MANITOBA", "MB"),
                    entry("CA:NEW BRUNSWICK", "NB"),
                    entry("CA:NEWFOUNDLAND AND LABRADOR", "NL"),
                    entry("CA:NOVA SCOTIA", "NS"),
                    entry("CA:NORTHWEST TERRITORIES", "NT"),
                    entry("CA:NUNAVUT", "NU"),
                    entry("CA:ONTARIO", "ON"),
                    entry("CA:PRINCE EDWARD ISLAND", "PE"),
                    entry("CA:QUEBEC", "QC"),
                    entry("CA:QUÉBEC", "QC"),
                    entry("CA:SASKATCHEWAN", "SK"),
                    entry("CA:YUKON", "YT"));

    private RegionNames() {}

    /** The code of a region that is written out in capitals, or the same if it is not known. */
    static String code(Country country, String region) {
        return CODES.getOrDefault(country.code() + ":" + region, region);
    }
}
