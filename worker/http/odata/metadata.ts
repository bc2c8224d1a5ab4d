import type { Localized } from "../../../shared/localized.ts";
import { odataTitles } from "../../../shared/messages/odata-titles.ts";
import { keyOf, type EntitySet, type Property } from "../../store/odata/entity-set.ts";

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

function description(name: string, title: Localized | undefined = odataTitles[name]): string {
  if (title === undefined) return "";
  const text = escaped(`${title.zh} ${title.en}`);
  return `<Annotation Term="Org.OData.Core.V1.Description" String="${text}"/>`;
}

function propertyXml({ name, type, nullable, title }: Property): string {
  const scale = type === "Decimal" ? ' Precision="18" Scale="2"' : "";
  const facets = `Name="${name}" Type="Edm.${type}" Nullable="${nullable === true}"${scale}`;
  return `<Property ${facets}>${description(name, title)}</Property>`;
}

const typeXml = (set: EntitySet): string =>
  `<EntityType Name="${set.name}Line"><Key><PropertyRef Name="${keyOf(set).name}"/></Key>` +
  `${set.properties.map(propertyXml).join("")}</EntityType>`;

const setXml = ({ name, title }: EntitySet): string =>
  `<EntitySet Name="${name}" EntityType="Taizhang.${name}Line">${description(name, title)}</EntitySet>`;

/** The metadata document: CSDL 4.0, as XML, which Power Query asks for before anything else. */
export const metadataXml = (sets: readonly EntitySet[]): string =>
  '<?xml version="1.0" encoding="utf-8"?>' +
  '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>' +
  '<Schema Namespace="Taizhang" xmlns="http://docs.oasis-open.org/odata/ns/edm">' +
  `${sets.map(typeXml).join("")}<EntityContainer Name="Container">${sets.map(setXml).join("")}</EntityContainer>` +
  "</Schema></edmx:DataServices></edmx:Edmx>";
